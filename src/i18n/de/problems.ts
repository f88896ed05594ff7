import type { LateTexts } from '../parts';
import { plural } from '../plural';

/** What is said in German of files: what is wrong, what was lost. Examples are as the format has them. */
export const problems: Pick<
  LateTexts<'one' | 'other'>,
  'problem' | 'dateReasons' | 'missingExamples' | 'kind' | 'failure' | 'loss' | 'converted'
> = {
  problem: {
    text: {
      message: 'Hier muss Text in Anführungszeichen stehen.',
      fix: 'Als Text schreiben, zum Beispiel "Gespräche in Genf".',
    },
    emptyText: {
      message: 'Dieser Text ist leer, oder nichts davon ist zu sehen.',
      fix: 'Den Text schreiben, zum Beispiel "Gespräche in Genf", oder das Feld entfernen, wenn es fehlen darf.',
    },
    longText: {
      message: 'Dieser Text ist länger als 10.000 Zeichen.',
      fix: 'Kürzen. Ein bis drei Sätze genügen, zum Beispiel "Die Gespräche endeten ohne Erklärung".',
    },
    id: {
      message: 'Dies ist keine Kennung.',
      fix: 'Buchstaben, Ziffern, Punkte, Bindestriche und Unterstriche verwenden, höchstens 200, am Anfang ein Buchstabe oder eine Ziffer, zum Beispiel "talks-2020".',
    },
    date: {
      message: 'Dies ist kein Datum, das Sourceline lesen kann.',
      fix: 'Jahr, Monat und Tag mit Bindestrichen schreiben, zum Beispiel 2020-02-25.',
    },
    address: {
      message: 'Dies ist keine Webadresse.',
      fix: 'Die ganze Adresse mit http:// oder https:// schreiben, zum Beispiel https://example.org/report. Ist keine bekannt, das Feld entfernen.',
    },
    language: {
      message: 'Dies ist kein Sprachkürzel.',
      fix: 'Das Kürzel der Sprache schreiben, zum Beispiel "en", "ar" oder "pt-BR".',
    },
    list: {
      message: 'Hier muss eine Liste stehen.',
      fix: 'In eckige Klammern setzen, auch wenn es nur ein Eintrag ist, zum Beispiel ["geneva"].',
    },
    object: {
      message: 'Hier muss ein Eintrag mit benannten Feldern stehen.',
      fix: 'Die Felder in geschweifte Klammern setzen, zum Beispiel { "id": "geneva", "name": "Genf" }.',
    },
    choice: {
      message: 'Dies ist keines der Wörter, die hier stehen dürfen.',
      fix: 'Eines der Wörter verwenden, die das Format für dieses Feld nennt, zum Beispiel "period" als Art.',
      fixWithHint: 'Eines davon schreiben: {hint}.',
    },
    number: {
      message: 'Hier muss eine Zahl stehen.',
      fix: 'Ziffern ohne Anführungs- und Trennzeichen schreiben, zum Beispiel 1200.',
    },
    boolean: {
      message: 'Hier muss true oder false stehen.',
      fix: 'true oder false ohne Anführungszeichen schreiben, zum Beispiel true.',
    },
    latitude: {
      message: 'Eine geografische Breite liegt zwischen -90 und 90 Grad.',
      fix: 'Die Grade als Zahl schreiben, nach Norden positiv, zum Beispiel 46.2. Prüfen, ob Breite und Länge vertauscht sind.',
    },
    longitude: {
      message: 'Eine geografische Länge liegt zwischen -180 und 180 Grad.',
      fix: 'Die Grade als Zahl schreiben, nach Osten positiv, zum Beispiel 6.1. Prüfen, ob Breite und Länge vertauscht sind.',
    },
    sha256: {
      message: 'Dies ist keine SHA-256-Summe.',
      fix: 'Die 64 Ziffern schreiben, die sha256sum DATEI für den Text ausgibt, oder das Feld entfernen.',
    },
    format: {
      message: 'Dies ist nicht der Name eines Formats, das Sourceline liest.',
      fix: 'Schreiben: "format": "sourceline/1".',
    },
    missing: {
      message: 'Das Feld "{detail}" fehlt.',
      fix: 'Ergänzen, zum Beispiel "{detail}": {example}.',
    },
    unknownKey: {
      message: 'Ein Feld "{detail}" gibt es hier nicht; es wird nicht verwendet.',
      fix: 'Entfernen oder dem Namen einen Unterstrich voranstellen, um es als eigene Bemerkung zu behalten, zum Beispiel "_{detail}".',
      fixWithHint: 'War "{hint}" gemeint? Umbenennen oder entfernen.',
    },
    duplicateId: {
      message: 'Diese Kennung hat schon ein früherer Eintrag; dieser wird daher weggelassen.',
      fix: 'Eine eigene Kennung geben, zum Beispiel durch Anhängen einer Zahl: "talks-2".',
    },
    tooManyLanes: {
      message:
        'Eine Zeitleiste zeigt ihre ersten 200 Spuren. Diese wird weggelassen; ihre Ereignisse stehen in keiner Spur.',
      fix: 'Zusammengehöriges in eine Spur legen, zum Beispiel "Erklärungen"; feinere Unterschiede gehören in "tags".',
    },
    unknownReference: {
      message:
        'Es gibt {kind} mit dieser Kennung, oder der Eintrag wurde wegen eines eigenen Problems weggelassen.',
      fix: 'Die Kennung berichtigen oder in der Datei {aKind} damit ergänzen, zum Beispiel { "id": {value}, … }.',
      fixWithHint: 'War "{hint}" gemeint? Die Kennung berichtigen oder in der Datei {aKind} damit ergänzen.',
    },
    unsourced: {
      message:
        'Dieses Ereignis hat keine Belegstelle, sodass niemand es nachprüfen kann. Es wird als „unbelegt“ gezeigt.',
      fix: 'Den Satz ergänzen, auf den es sich stützt, zum Beispiel "excerpts": [{ "id": "talks-1", "source": "dw", "exact": "The talks began on Tuesday" }].',
    },
    encoding: {
      message: 'Die Datei ist nicht in UTF-8: Einige Buchstaben sind nicht lesbar und erscheinen als „�“.',
      fix: 'Neu als UTF-8 speichern (in vielen Editoren „Speichern unter“, dann „Kodierung“), zum Beispiel mit iconv -f latin1 -t utf-8.',
    },
    hiddenWords: {
      message: 'Diese Wörter stehen in keinem Zitat dieses Schritts; es wird nichts verborgen.',
      fix: 'Buchstabe für Buchstabe aus der Belegstelle übernehmen, zum Beispiel "hideWords": ["a reward for their activities"].',
    },
    moreKinds: {
      message: 'In dieser Datei gibt es mehr Arten von Problemen, als einzeln aufgeführt werden.',
      fix: 'Zuerst die obigen beheben und die Datei neu öffnen: Dann werden die nächsten aufgeführt, zum Beispiel diese.',
    },
    parameter: {
      message: 'In der Adresse steht {detail}={value}; das ist hier nicht gültig und wurde weggelassen.',
      fix: 'In der Adresse berichtigen oder entfernen, zum Beispiel zu ?view=explore.',
      fixWithHint: 'Eines davon schreiben: {hint}.',
    },
    parameterEvent: {
      message: 'In dieser Zeitleiste gibt es kein Ereignis {value}. Vielleicht wurde es umbenannt.',
      fix: 'Das Ereignis in der Zeitleiste wählen und seine Adresse neu kopieren, zum Beispiel eine, die auf ?event=talks-2020 endet.',
      fixWithHint: 'War "{hint}" gemeint? Die Adresse berichtigen, zum Beispiel zu ?event={hint}.',
    },
    parameterSpan: {
      message: 'Die Adresse verlangt einen Zeitraum, der vor seinem Beginn endet. Er wurde weggelassen.',
      fix: 'Das frühere Datum bei from angeben, zum Beispiel ?from=2020-02-01&to=2020-02-28.',
    },
  },
  dateReasons: {
    empty: {
      message: 'Das Datum ist leer.',
      fix: 'Ein Datum schreiben, zum Beispiel 2020-02-25; 2020-02 oder 2020, wo mehr nicht bekannt ist.',
    },
    whiteSpace: {
      message: 'Das Datum enthält ein Leerzeichen.',
      fix: 'Das Leerzeichen entfernen; eine Uhrzeit folgt auf ein T, zum Beispiel 2020-02-25T10:30Z.',
    },
    slashedDate: {
      message:
        'Das Datum ist in einer örtlichen Schreibweise angegeben, die auch einen anderen Tag bedeuten kann.',
      fix: 'Jahr, Monat und Tag mit Bindestrichen schreiben, zum Beispiel 2020-02-25.',
    },
    compactDate: {
      message: 'Das Datum ist ohne Bindestriche geschrieben.',
      fix: 'Bindestriche zwischen Jahr, Monat und Tag setzen, zum Beispiel 2020-02-25.',
    },
    unpadded: {
      message: 'Der Monat oder der Tag hat nur eine Ziffer.',
      fix: 'Für beide zwei Ziffern schreiben, zum Beispiel 2020-03-01.',
    },
    lowerCase: {
      message: 'Das Datum enthält einen Kleinbuchstaben, wo ein Großbuchstabe hingehört.',
      fix: 'X, T und Z groß schreiben, zum Beispiel 2020-02-25T10:30Z.',
    },
    noSuchMonth: {
      message: 'Diesen Monat gibt es nicht.',
      fix: 'Einen Monat von 01 bis 12 schreiben, zum Beispiel 2020-02.',
    },
    noSuchDay: {
      message: 'Diesen Tag gibt es in dem Monat nicht.',
      fix: 'Den Tag im Kalender nachsehen, zum Beispiel 2020-02-29, aber 2021-02-28.',
    },
    noSuchTime: {
      message: 'Diese Uhrzeit oder diese Zeitzone gibt es nicht.',
      fix: 'Stunden von 00 bis 23 und Minuten von 00 bis 59 schreiben, zum Beispiel 2020-02-25T23:59Z; Mitternacht ist 00:00 des nächsten Tages.',
    },
    noZone: {
      message: 'Die Uhrzeit hat keine Zeitzone.',
      fix: 'Z für UTC oder den Abstand ergänzen, zum Beispiel 2020-02-25T10:30Z oder 2020-02-25T13:30+03:00.',
    },
    fraction: {
      message: 'Die Uhrzeit enthält Bruchteile von Sekunden.',
      fix: 'Weglassen, zum Beispiel 2020-02-25T10:30:05Z.',
    },
    misplacedX: {
      message: 'Ein X, für eine unbekannte Ziffer, steht vor einer bekannten.',
      fix: 'X nur für die letzten Ziffern verwenden, zum Beispiel 2020-02-2X, 2020-XX oder 202X.',
    },
    unknownYear: {
      message: 'Vom Jahr ist nichts bekannt.',
      fix: 'Mindestens die erste Ziffer angeben, zum Beispiel 20XX, oder einen Zeitraum wie ../2020.',
    },
    season: {
      message: 'Jahreszeiten werden nicht unterstützt, weil sie von Ort zu Ort verschieden sind.',
      fix: 'Die gemeinten Monate schreiben, zum Beispiel 2020-03/2020-05.',
    },
    longYear: {
      message: 'Jahre vor 0000 oder nach 9999 werden nicht unterstützt.',
      fix: 'Ein Jahr mit vier Ziffern schreiben, zum Beispiel 2020.',
    },
    negativeYear: {
      message: 'Jahre vor dem Jahr 0 werden nicht unterstützt.',
      fix: 'Ein Jahr von 0000 bis 9999 mit vier Ziffern schreiben, zum Beispiel 0044.',
    },
    componentQualifier: {
      message: 'Das Zeichen ?, ~ oder % steht mitten im Datum.',
      fix: 'Ans Ende setzen, wo es für das ganze Datum gilt, zum Beispiel 2020-02-25? oder 2020-02~.',
    },
    set: {
      message: 'Mengen von Daten werden nicht unterstützt.',
      fix: 'Für jedes Datum ein Ereignis schreiben oder einen Zeitraum wie 2020-02-25/2020-02-27.',
    },
    blankEnd: {
      message: 'Eine Seite des Zeitraums ist leer.',
      fix: 'Für ein unbekanntes Ende zwei Punkte schreiben, zum Beispiel 2020-02-25/.. oder ../2020-02-25.',
    },
    bothOpen: {
      message: 'Weder Beginn noch Ende des Zeitraums sind bekannt.',
      fix: 'Mindestens eines davon angeben, zum Beispiel 2020-02-25/.. oder ../2020-02-25.',
    },
    backwards: {
      message: 'Der Zeitraum endet vor seinem Beginn.',
      fix: 'Das frühere Datum zuerst schreiben, zum Beispiel 2020-02-25/2020-03-05.',
    },
    notEdtf: {
      message: 'Dies ist kein Datum, das Sourceline lesen kann.',
      fix: 'Mit Ziffern und Bindestrichen schreiben, zum Beispiel 2020-02-25, 2020-02, 2020-02-25~ oder 2020-02-25/2020-03-05.',
    },
  },
  missingExamples: {
    id: '"talks-2020"',
    title: '"Gespräche in Genf beginnen"',
    date: '"2020-02-25"',
    on: '"2020-02-25"',
    label: '"Gespräche und Pläne"',
    name: '"Genf"',
    publisher: '"Deutsche Welle"',
    source: '"dw"',
    exact: '"The talks began on Tuesday"',
    event: '"talks-2020"',
    how: '"stated"',
    status: '"announced"',
    type: '"leads-to"',
    measure: '"killed"',
    was: '"24. Februar"',
    now: '"25. Februar"',
    steps: '[{ "event": "talks-2020" }]',
    language: '"en"',
    text: '"Die Gespräche begannen am Dienstag"',
  },
  kind: {
    lane: ['keine Spur', 'eine Spur'],
    actor: ['keinen Akteur', 'einen Akteur'],
    place: ['keinen Ort', 'einen Ort'],
    source: ['keine Quelle', 'eine Quelle'],
    event: ['kein Ereignis', 'ein Ereignis'],
    excerpt: ['keine Belegstelle', 'eine Belegstelle'],
  },
  failure: {
    fault: {
      message:
        'Sourceline selbst ist an dieser Zeitleiste gescheitert. Der Fehler liegt bei uns, nicht bei der Datei.',
      fix: 'Erneut versuchen. Geschieht es wieder, eine andere Datei öffnen, zum Beispiel data/idlib.json, und melden, was unter „Was gefunden wurde“ steht.',
    },
    notDataset: {
      message: 'Die Datei ist JSON, aber keine Zeitleiste.',
      fix: 'Eine Zeitleiste ist ein Eintrag in geschweiften Klammern, zum Beispiel { "format": "sourceline/1", "id": "talks", "title": "Gespräche", "events": [ … ] }.',
    },
    format: {
      message: 'Die Datei nennt kein Format, das diese Fassung von Sourceline lesen kann.',
      fix: 'Oben "format": "sourceline/1" schreiben. Eine Datei eines späteren Formats braucht ein späteres Sourceline.',
    },
    noEvents: {
      message: 'Die Datei enthält keine Ereignisse.',
      fix: 'Mindestens eines ergänzen, zum Beispiel "events": [{ "id": "talks", "title": "Gespräche beginnen", "date": "2020-02-25" }].',
    },
    noUsableEvent: {
      message: 'Keines der Ereignisse in der Datei ist verwendbar.',
      fix: 'Jedes Ereignis braucht Kennung, Titel und Datum, zum Beispiel { "id": "talks", "title": "Gespräche beginnen", "date": "2020-02-25" }.',
    },
    tooManyEvents: {
      message: 'Die Datei enthält {value} Ereignisse. Die Grenze liegt bei 1.000.000.',
      fix: 'In mehrere Dateien teilen, zum Beispiel eine für jedes Jahr.',
    },
    notJson: {
      message: 'Die Datei ist kein gültiges JSON: Sie bricht in Zeile {line}, Spalte {column} ab.',
      fix: 'Kurz vor dieser Stelle nach einem Komma, Anführungszeichen oder einer Klammer suchen, die fehlt oder zu viel ist. Nach dem letzten Eintrag einer Liste darf kein Komma stehen, zum Beispiel ["a", "b"].',
    },
    cosmological: {
      message: 'Diese TimelineJS-Datei zählt in Erdzeitaltern, nicht in Kalenderjahren.',
      fix: 'Sourceline kennt die Jahre 0000 bis 9999. Liegen alle Ereignisse darin, "scale": "cosmological" entfernen.',
    },
    noDateColumn: {
      message: 'Dies ist eine Tabelle, aber keine ihrer Spalten enthält Daten. Ihre Spalten sind: {value}.',
      fix: 'Die Spalte mit den Daten „date“ nennen, zum Beispiel date, title, text, source, link, quote. TimelineJS hat Year, Month, Day und Headline.',
    },
    openQuote: {
      message:
        'In dieser Tabelle öffnet in Zeile {line} ein Anführungszeichen eine Zelle, und keines schließt sie.',
      fix: 'Die Zelle mit einem Anführungszeichen schließen. In der Zelle wird es doppelt geschrieben, zum Beispiel "Er sagte ""nein"" zweimal".',
    },
    encoding: {
      message: 'Die Datei ist in {value}, nicht in UTF-8.',
      fix: 'Neu als UTF-8 speichern: in vielen Editoren „Speichern unter“, dann „Kodierung“, zum Beispiel mit iconv -f utf-16 -t utf-8.',
    },
    html: {
      message: 'Dies ist eine Webseite, keine Datei einer Zeitleiste.',
      fix: 'Die Adresse der Datei selbst verwenden, die meist auf .json endet, zum Beispiel data/idlib.json.',
    },
    empty: {
      message: 'Die Datei ist leer.',
      fix: 'Prüfen, ob sie ganz gespeichert und übertragen wurde. Eine neue beginnt mit npm run new -- my-timeline.json.',
    },
    tooLarge: {
      message: 'Die Datei ist größer als 500 MB; das ist mehr, als ein Browser öffnen kann.',
      fix: 'In mehrere Dateien teilen, zum Beispiel eine für jedes Jahr.',
    },
    notFound: {
      message: 'Unter dieser Adresse gibt es keine Datei.',
      fix: 'Die Schreibweise prüfen, auch Groß- und Kleinschreibung. Eine Adresse ohne https:// wird neben Sourceline selbst gesucht, zum Beispiel data/idlib.json.',
    },
    httpError: {
      message: 'Der Server hat die Datei nicht geliefert. Seine Antwort war: {value}.',
      fix: 'Etwas später erneut versuchen, oder die Datei herunterladen und vom eigenen Computer öffnen, zum Beispiel mit „Datei öffnen“.',
    },
    unreadable: {
      message: 'Die Datei konnte nicht von diesem Computer gelesen werden.',
      fix: 'Vielleicht wurde sie verschoben, oder ein anderes Programm schreibt gerade darin. Mit „Datei öffnen“ noch einmal wählen.',
    },
    cancelled: {
      message: 'Das Laden wurde abgebrochen.',
      fix: 'Erneut versuchen oder eine andere Datei öffnen, zum Beispiel data/idlib.json.',
    },
    nothingInside: {
      message: 'Diese Datei ist Sourceline allein, ohne eine Zeitleiste darin.',
      fix: 'Mit „Datei öffnen“ eine Zeitleiste öffnen, zum Beispiel data/idlib.json. „Für den Unterricht herunterladen“ erzeugt dann eine Datei, die sie enthält.',
    },
    part: {
      message: 'Ein Teil von Sourceline, den diese Datei braucht, konnte nicht geholt werden.',
      fix: 'Verbindung prüfen und erneut versuchen. Eine Datei im eigenen Format von Sourceline, zum Beispiel data/idlib.json, lässt sich auch ohne diesen Teil öffnen.',
    },
    network: {
      message: 'Die Datei konnte nicht geholt werden.',
      fix: 'Verbindung prüfen und erneut versuchen. Eine Datei von einer anderen Website braucht deren Erlaubnis (die Kopfzeile Access-Control-Allow-Origin: *); fehlt sie, die Datei herunterladen und „Datei öffnen“ verwenden.',
    },
  },
  loss: {
    lostRow: {
      message: 'Ein Ereignis wird ganz weggelassen.',
      fix: 'Ein Datum angeben, zum Beispiel 2020-02-25.',
    },
    lostTitle: {
      message: 'Ein Ereignis wird ganz weggelassen: Es hat ein Datum, aber keinen Text.',
      fix: 'Einen Titel geben, zum Beispiel "Gespräche in Genf beginnen".',
    },
    lostDatePart: {
      message: 'Dieser Teil eines Datums wird weggelassen; das Datum ist dadurch weniger genau ({detail}).',
      fix: 'Monate von 1 bis 12 schreiben und Tage, die es in dem Monat gibt, zum Beispiel Jahr 2020, Monat 2, Tag 25.',
    },
    lostTime: {
      message: 'Die Uhrzeit wird weggelassen: Die Datei sagt nicht, in welcher Zeitzone sie gilt.',
      fix: 'Die Reihenfolge der Ereignisse eines Tages bleibt. Ist die Zone bekannt, mit dem Datum schreiben, zum Beispiel 2020-02-25T10:30+03:00.',
    },
    lostEnd: {
      message: 'Das Ende eines Ereignisses wird weggelassen.',
      fix: 'Ein Ende schreiben, das nicht vor dem Beginn liegt, zum Beispiel 2020-02-27.',
    },
    lostDisplayDate: {
      message: 'Das Anzeigedatum wird weggelassen: Sourceline schreibt Daten selbst.',
      fix: 'Sagt es, wie genau das Datum ist, so schreiben: 2020-02 oder 2020-02-25~.',
    },
    lostMarkup: {
      message: 'Auszeichnungen werden aus einem Text entfernt; seine Wörter bleiben.',
      fix: 'Texte in Sourceline sind schlicht, zum Beispiel ohne fette Wörter und Listen.',
    },
    lostLink: {
      message: 'Ein Link wird weggelassen: Er ist keine vollständige Webadresse.',
      fix: 'Mit http:// oder https:// schreiben, zum Beispiel https://example.org/report.',
    },
    lostMedia: {
      message: 'Bilder, Filme und was zu ihnen gehört werden weggelassen ({detail}).',
      fix: 'Sourceline zeigt Sätze. Was eine Webadresse hat, bleibt als Quelle erhalten, zum Beispiel ein Bericht unter https://example.org/report.',
    },
    lostBackground: {
      message: 'Der Hintergrund eines Ereignisses wird weggelassen.',
      fix: 'Alle Ereignisse haben denselben Grund. Was er sagte, gehört in den Text, zum Beispiel "Bei Nacht".',
    },
    lostSetting: {
      message: 'Eine Einstellung des anderen Programms wird weggelassen ({detail}).',
      fix: 'Sie sagt nichts über die Ereignisse. Wie diese gezeigt werden, bestimmt die Adresse, zum Beispiel ?layout=list.',
    },
    lostField: {
      message: 'Dafür gibt es keinen Platz; es wird weggelassen ({detail}).',
      fix: 'Was davon wichtig ist, in den Text des Ereignisses schreiben, zum Beispiel als Satz.',
    },
    lostValue: {
      message: 'Ein Wert passt nicht in sein Feld und wird weggelassen ({detail}).',
      fix: 'In docs/data-format.md nachsehen, zum Beispiel "planned" als Status.',
    },
    lostQuotation: {
      message: 'Ein Zitat wird weggelassen: Nichts sagt, woher es stammt.',
      fix: 'Die Quelle daneben nennen, zum Beispiel "Deutsche Welle" in einer Spalte namens source.',
    },
    lostEndOfText: {
      message: 'Ein Text wird nach 10.000 Zeichen abgeschnitten.',
      fix: 'Kürzen. Ein bis drei Sätze genügen, zum Beispiel "Die Gespräche endeten ohne Erklärung".',
    },
    changedEra: {
      message: 'Eine Ära wurde zu einem Ereignis mit Dauer, in einer eigenen Spur.',
      fix: 'Entfernen, wenn sie kein Ereignis ist, zum Beispiel "Die Kriegsjahre".',
    },
    changedSource: {
      message:
        'Ein Link wurde zu einer Quelle. Ohne Zitat kann das Ereignis sie nicht nennen; die Anmerkung der Quelle nennt das Ereignis.',
      fix: 'Den Satz ergänzen, auf den sich das Ereignis stützt, zum Beispiel "excerpts": [{ "id": "talks-1", "source": "dw", "exact": "The talks began on Tuesday" }].',
    },
    changedId: {
      message:
        'Eine Kennung wird ersetzt: Sie ist schon vergeben oder enthält Zeichen, die keine Kennung haben darf.',
      fix: 'Buchstaben, Ziffern, Punkte, Bindestriche und Unterstriche verwenden, zum Beispiel "talks-2020".',
    },
    lostMore: {
      message:
        'Es gingen mehr Arten von Angaben verloren oder wurden geändert, als einzeln aufgeführt werden.',
      fix: 'Was oben nicht gebraucht wird, entfernen, zum Beispiel ganze Spalten, und die Datei neu öffnen.',
    },
    changedEncoding: {
      message:
        'Die Datei ist nicht in UTF-8. Sie wurde als Windows-1252 gelesen; Buchstaben mit Akzenten können falsch sein.',
      fix: 'Noch einmal als UTF-8 speichern, zum Beispiel als "CSV UTF-8".',
    },
  },
  converted: {
    kinds: {
      timelineJs: 'TimelineJS',
      timelineJsSheet: 'einer Tabelle von TimelineJS',
      table: 'einer Tabelle',
    },
    title: 'Umgewandelt aus {kind}: {events}, {losses}.',
    events: plural('{count} Ereignis', '{count} Ereignisse'),
    losses: plural(
      '{count} Sache ließ sich nicht unverändert übernehmen',
      '{count} Dinge ließen sich nicht unverändert übernehmen',
    ),
    places: {
      cell: 'Zeile {row}, {column}',
      row: 'Zeile {row}',
      column: 'Spalte {number}',
      line: 'Zeile {line}',
    },
    noLosses: 'alles übernommen',
    lost: 'Was verloren ging oder geändert wurde, jeweils mit der Stelle in der Datei:',
    missing: 'Was in Sourceline fehlt:',
    save: 'Als Sourceline-Datei speichern',
    saved: 'Gespeichert als {name}. „Datei öffnen“ öffnet sie wieder.',
  },
};

/** `npm run schema`: writes the file format as JSON Schema into public/data/schema.json. */
import { writeFileSync } from 'node:fs';
import { importSource } from './importSource.mjs';

const { datasetJsonSchemaText } = await importSource('src/tools/jsonSchema.ts');
const file = new URL('../public/data/schema.json', import.meta.url);
writeFileSync(file, datasetJsonSchemaText());
console.log('wrote public/data/schema.json');

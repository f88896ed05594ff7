import { DEFAULT_DATA } from '../../model/view';
import type { LoadSource } from '../../store/loading';
import { dataSource as addressSource } from '../dataSource';
import { insideText, ownName } from './inside';

/** Without `data` it is what stands in this file. */
export function dataSource(data: string): LoadSource {
  if (data !== DEFAULT_DATA) return addressSource(data);
  return { kind: 'file', file: new File([insideText()], ownName()), as: 'inside' };
}

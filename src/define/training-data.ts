/** Registers `<ft-training-data>`, under the conditions of `register.ts`. */
import { FtTrainingData } from '../elements/training-data/training-data.ts';
import { register } from './register.ts';

register('ft-training-data', FtTrainingData);

declare global {
  interface HTMLElementTagNameMap {
    'ft-training-data': FtTrainingData;
  }
}

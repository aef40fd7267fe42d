/** Portuguese messages about a training file, one per code. */
import type { Messages } from '../messages.ts';
import { plural } from './grammar.ts';

type Params = Readonly<Record<string, string | number>>;

/** The number of a message for a reader, from 1; `index` starts at 0. */
const nth = ({ index }: Params): number => Number(index) + 1;

/** Code of a problem → its message, made from the problem's `params`. */
export const training: Messages['training'] = {
  array: ({ bracket }) =>
    bracket === undefined
      ? 'Um array JSON: cada exemplo precisa de uma linha própria.'
      : 'Parte de um array JSON: JSON Lines não tem colchetes em volta.',
  'data-type': () => 'Não é um objeto JSON.',
  'invalid-json': () => 'Não é JSON válido.',
  'trailing-comma': () => 'Uma vírgula depois do exemplo; as linhas não são separadas por vírgulas.',
  'missing-messages-list': () => 'Sem lista de mensagens.',
  'example-missing-assistant-message': () => 'Sem mensagem do assistente.',
  'missing-side': () => 'Falta uma das duas respostas.',
  'last-not-assistant': () => 'A última mensagem não é do assistente.',
  'message-missing-key': (p) => `A mensagem ${nth(p)} não tem role ou content.`,
  'message-unrecognized-key': (p) => `A mensagem ${nth(p)} tem uma chave desconhecida.`,
  'message-type': (p) => `A mensagem ${nth(p)} não é um objeto.`,
  'missing-content': (p) => `A mensagem ${nth(p)} não tem conteúdo.`,
  'unrecognized-role': (p) =>
    `A mensagem ${nth(p)} ${p.role === '' ? 'não tem papel' : `tem o papel desconhecido “${p.role}”`}.`,
  weight: (p) => `O peso da mensagem ${nth(p)} não é 0 nem 1.`,
  'weight-role': (p) => `A mensagem ${nth(p)} tem um peso, mas não é do assistente.`,
  'tool-calls': (p) =>
    `Nas chamadas de ferramentas da mensagem ${nth(p)}, falta um id, um nome ou argumentos.`,
  'tool-call-id': (p) =>
    `A mensagem ${nth(p)} não responde a nenhuma chamada de ferramenta: falta tool_call_id.`,
  tools: () => 'As ferramentas não são uma lista de funções com nomes.',
  'too-few-examples': ({ examples, minimum }) =>
    `${examples} ${plural('exemplo', 'exemplos')(Number(examples))}; um trabalho precisa de pelo menos ${minimum}.`,
  'file-size': () => 'Maior que 512\u00a0MB, o máximo do endpoint de arquivos.',
};

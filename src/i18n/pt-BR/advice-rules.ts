/** Portuguese texts of the rules of the advice: when a rule holds, and what it says. */
import type { Messages } from '../messages.ts';
import { figure, say } from '../pieces.ts';
import { plural, points } from './grammar.ts';

type Advice = Messages['advice'];

const examplesWord = plural('exemplo', 'exemplos');
const fitVerb = plural('cabe', 'cabem');

/** "12 % das respostas precisam de …". */
const shareOf =
  (rest: string) =>
  ({ share }: { readonly share: string }) =>
    say`${figure(share)} ${rest}`;

/** Says that a training or a service ended on the first day of the calculation or before it: "… foi fechado 8 meses antes do primeiro dia". */
const ended =
  (what: string) =>
  ({ months }: { readonly months: string }, { months: monthCount }: { readonly months: number }) =>
    monthCount === 0
      ? say`${what} ${figure('no primeiro dia')}`
      : say`${what} ${figure(months)} antes do primeiro dia`;

/** The rules that speak for or against something. */
export const reasons: Advice['reasons'] = {
  'pays-back': {
    when: () =>
      'O modelo ajustado se paga dentro do período calculado, e não só depois da desativação do modelo do prompt',
    says: ({ months }, values) =>
      values.months === 0
        ? say`o ajuste fino se paga ${figure('de imediato')}: custa menos desde o início`
        : say`o ajuste fino se paga após ${figure(months)}`,
  },
  'pays-back-later': {
    when: () =>
      'O ajuste fino só se paga depois do período calculado, e não só depois da desativação do modelo do prompt',
    says: ({ months, horizon }) =>
      say`o ajuste fino se paga após ${figure(months)}, mais tarde que o período calculado de ${horizon}`,
  },
  'ends-first': {
    when: () => 'O serviço do modelo ajustado termina antes de ele se pagar',
    says: ({ end }) => say`o modelo ajustado será desativado após ${figure(end)}, antes de se pagar`,
  },
  'never-pays': {
    when: () => 'O ajuste fino nunca se paga',
    says: ({ horizon }) =>
      say`o ajuste fino não se paga, nem no período calculado de ${figure(horizon)} nem depois`,
  },
  'not-trainable': {
    when: () => 'O treinamento do modelo está fechado no primeiro dia',
    says: ended('o treinamento do modelo foi fechado'),
  },
  'switched-off': {
    when: () => 'O serviço do modelo ajustado termina antes do primeiro dia, ou nele',
    says: ended('o modelo ajustado foi desativado'),
  },
  'both-not-trainable': {
    when: () => 'O treinamento do modelo ajustado com RAG está fechado no primeiro dia',
    says: ended('o treinamento do modelo ajustado com RAG foi fechado'),
  },
  'both-switched-off': {
    when: () => 'O serviço do modelo ajustado com RAG termina antes do primeiro dia, ou nele',
    says: ended('o modelo ajustado com RAG foi desativado'),
  },
  'cheaper-answers': {
    when: (limit) => `1.000 respostas aceitas do modelo ajustado custam menos de ${limit} das do prompt`,
    says: ({ tuned, prompt }) =>
      say`1.000 respostas aceitas custam ${figure(tuned)} com o modelo ajustado e ${figure(prompt)} com o prompt`,
  },
  'dearer-answers': {
    when: (limit) => `1.000 respostas aceitas do modelo ajustado custam mais de ${limit} das do prompt`,
    says: ({ tuned, prompt }) =>
      say`1.000 respostas aceitas custam ${figure(prompt)} com o prompt e ${figure(tuned)} com o modelo ajustado`,
  },
  'rag-dearer': {
    when: (limit) => `1.000 respostas aceitas com RAG custam mais de ${limit} das do prompt`,
    says: ({ rag, prompt }) =>
      say`1.000 respostas aceitas custam ${figure(rag)} com RAG e ${figure(prompt)} com o prompt`,
  },
  'untested-model-cheaper': {
    when: (limit) =>
      `Em outro modelo, o mesmo prompt custa no máximo ${limit} do custo de hoje; as respostas dele não foram medidas`,
    says: ({ other, prompt }, _values, otherModel) =>
      say`1.000 tentativas com o mesmo prompt custam ${figure(other)} em ${otherModel ?? 'outro modelo'}, em vez de ${figure(prompt)}; as respostas dele não foram medidas`,
  },
  'too-slow': {
    when: () => 'O prompt responde devagar demais, e o modelo ajustado não',
    says: ({ prompt, tuned, limit }) =>
      say`o prompt responde em ${figure(prompt)}, o modelo ajustado em ${figure(tuned)}; o máximo permitido é ${limit}`,
  },
  'tuned-too-slow': {
    when: () => 'O modelo ajustado responde devagar demais',
    says: ({ tuned, limit }) =>
      say`o modelo ajustado responde em ${figure(tuned)}; o máximo permitido é ${figure(limit)}`,
  },
  'may-not-be-sent': {
    when: () => 'Nenhum exemplo pode ser enviado a um provedor para treinamento',
    says: ({ share }) =>
      say`${figure(share)} dos exemplos podem ser enviados a um provedor; resta apenas treinar em uma máquina própria`,
  },
  'file-ready': {
    when: (limit) =>
      `O arquivo de treinamento tem pelo menos ${limit} exemplos, e nenhuma linha seria recusada`,
    says: (texts, { examples: exampleCount }) =>
      say`o arquivo já existe: ${figure(texts.examples)} ${examplesWord(exampleCount)}, nenhuma linha recusada`,
  },
  'refused-lines': {
    when: () => 'Uma linha do arquivo de treinamento seria recusada',
    says: ({ lines }) => say`os provedores recusariam ${figure(lines)} das linhas do arquivo de treinamento`,
  },
  'leaked-cases': {
    when: () => 'Um caso do arquivo de validação também está no arquivo de treinamento',
    says: (texts, { cases: caseCount }) =>
      say`${figure(texts.cases)} dos casos de validação também ${caseCount === 1 ? 'está' : 'estão'} no arquivo de treinamento, por isso não ${caseCount === 1 ? 'testa' : 'testam'} nada`,
  },
  'prompt-reaches-bar': {
    when: () => 'O prompt atinge a meta',
    says: ({ share, bar }) => say`${figure(share)} das respostas do prompt são aceitas, a sua meta é ${bar}`,
  },
  'good-enough': {
    when: () =>
      'O prompt atinge a meta e é rápido o bastante, e nenhuma medição mostra que o ajuste fino se paga mesmo no limite inferior da diferença',
    says: ({ share, bar }) =>
      say`${figure(share)} das respostas do prompt são aceitas, a sua meta é ${bar}, e nenhuma medição mostra que o ajuste fino se pagaria`,
  },
  'prompt-misses-bar': {
    when: () => 'O prompt não atinge a meta',
    says: ({ share, bar }) =>
      say`só ${figure(share)} das respostas do prompt são aceitas, a sua meta é ${bar}`,
  },
  'tuned-alone-reaches-bar': {
    when: () => 'O modelo ajustado atinge a meta, e o prompt não',
    says: ({ tuned, prompt, bar }) =>
      say`o modelo ajustado atinge a sua meta de ${bar} com ${figure(tuned)}; o prompt, com ${figure(prompt)}, não atinge`,
  },
  'tuned-misses-bar': {
    when: () => 'O modelo ajustado não atinge a meta',
    says: ({ tuned, bar }) =>
      say`só ${figure(tuned)} das respostas do modelo ajustado são aceitas, a sua meta é ${bar}`,
  },
  'better-shown': {
    when: () => 'Está demonstrado que, nos mesmos casos, o modelo ajustado é aceito mais vezes que o prompt',
    says: ({ difference, low, high }) =>
      say`o modelo ajustado é aceito mais vezes: ${figure(difference)}, intervalo de 95% entre ${low} e ${high}`,
  },
  'worse-shown': {
    when: () =>
      'Está demonstrado que o modelo ajustado é aceito menos vezes que o prompt, e não consta que ele atinja a meta',
    says: ({ difference, low, high }) =>
      say`o modelo ajustado é aceito menos vezes: ${figure(difference)}, intervalo de 95% entre ${low} e ${high}`,
  },
  'worse-over-bar': {
    when: () =>
      'Está demonstrado que o modelo ajustado é aceito menos vezes que o prompt, mas ele atinge a meta',
    says: ({ difference, low, high }) =>
      say`o modelo ajustado atinge a sua meta, mas é aceito menos vezes que o prompt: ${figure(difference)}, intervalo de 95% entre ${low} e ${high}`,
  },
  'no-difference-shown': {
    when: () => 'Os casos não mostram diferença entre o modelo ajustado e o prompt',
    says: ({ difference, low, high, pairs }) =>
      say`não é possível distinguir o modelo ajustado do prompt em ${pairs} casos: ${figure(difference)}, intervalo de 95% entre ${low} e ${high}`,
  },
  'surely-pays': {
    when: () =>
      'O ajuste fino se paga mesmo no limite inferior da diferença medida, e não só depois da desativação do modelo do prompt',
    says: ({ low }) =>
      say`o ajuste fino se paga mesmo no limite inferior da diferença medida, ${figure(points(low))}`,
  },
  'may-not-pay': {
    when: () => 'O ajuste fino se paga, mas não no limite inferior da diferença medida',
    says: ({ low }) =>
      say`no limite inferior da diferença medida, ${figure(points(low))}, o ajuste fino não se paga a tempo`,
  },
  'rag-alone-reaches-bar': {
    when: () => 'O RAG atinge a meta, e o prompt não',
    says: ({ rag, prompt, bar }) =>
      say`o RAG atinge a sua meta de ${bar} com ${figure(rag)}; o prompt, com ${figure(prompt)}, não atinge`,
  },
  'rag-misses-bar': {
    when: () => 'O RAG não atinge a meta',
    says: ({ rag, bar }) => say`só ${figure(rag)} das respostas com RAG são aceitas, a sua meta é ${bar}`,
  },
  'both-alone-reach-bar': {
    when: () => 'Nas medições, só o modelo ajustado com RAG atinge a meta',
    says: ({ both, bar }) =>
      say`do que foi medido, só o modelo ajustado com RAG atinge a sua meta de ${bar}: ${figure(both)}`,
  },
  'other-model-reaches-bar': {
    when: () => 'Um prompt em outro modelo atinge a meta, e suas respostas aceitas custam menos',
    says: ({ share, bar, other, prompt }) =>
      say`outro modelo atinge a sua meta de ${bar} com ${figure(share)}, por ${figure(other)} em vez de ${prompt} por 1.000 respostas aceitas`,
  },
  'few-prompts-tried': {
    when: (limit) => `Menos de ${limit} prompts foram tentados`,
    says: ({ prompts }) => say`até agora, você tentou ${figure(prompts)}`,
  },
  'too-few-examples': {
    when: () => 'Há menos exemplos de treinamento do que o provedor do modelo ajustado aceita',
    says: (texts, { examples: exampleCount }) =>
      say`há ${figure(texts.examples)} ${examplesWord(exampleCount)}; o provedor do modelo ajustado recusa menos de ${texts.limit}`,
  },
  'rules-change': {
    when: (limit) => `Os rótulos ou as regras mudam pelo menos ${limit} vezes por ano`,
    says: ({ changes, usd }) =>
      usd === ''
        ? say`os rótulos ou as regras mudam ${figure(changes)}, e cada mudança exige um novo treinamento`
        : say`os rótulos ou as regras mudam ${figure(changes)}; cada novo treinamento custa ${figure(usd)}`,
  },
  'rules-stay': {
    when: () => 'Os rótulos ou as regras mudam no máximo uma vez por ano',
    says: ({ changes }) =>
      say`os rótulos ou as regras mudam ${figure(changes)}, por isso são necessários poucos novos treinamentos`,
  },
  'needs-deployment': {
    when: () => 'Além das solicitações, o modelo ajustado tem custos mensais mais altos que o prompt',
    says: ({ tuned, prompt }) =>
      say`antes da primeira solicitação, o modelo ajustado custa ${figure(tuned)} por mês e o prompt ${prompt}`,
  },
  'many-prompts-tried': {
    when: (limit) => `Pelo menos ${limit} prompts foram tentados`,
    says: ({ prompts }) => say`você já tentou ${figure(prompts)}`,
  },
  inconsistent: {
    when: (limit) => `Pelo menos ${limit} das entradas recebem outra resposta quando são reenviadas`,
    says: shareOf('das entradas recebem outra resposta quando são reenviadas'),
  },
  'examples-do-not-fit': {
    when: () =>
      'Os exemplos de que a tarefa precisa não cabem no contexto do modelo ao lado do prompt e da resposta',
    says: ({ examples: written, each, context, room }, { examples: exampleCount }) =>
      room === ''
        ? say`${figure(written)} ${examplesWord(exampleCount)} de ${figure(each)} não ${fitVerb(exampleCount)} no contexto de ${context} ao lado do prompt e da resposta`
        : say`${figure(written)} ${examplesWord(exampleCount)} de ${figure(each)} não ${fitVerb(exampleCount)} nos ${room} que o prompt e a resposta deixam no contexto`,
  },
  'examples-fit': {
    when: () =>
      'Os exemplos de que a tarefa precisa cabem no contexto do modelo ao lado do prompt e da resposta',
    says: ({ examples: written, each, room }, { examples: exampleCount }) =>
      say`${figure(written)} ${examplesWord(exampleCount)} de ${figure(each)} ${fitVerb(exampleCount)} nos ${room} que o prompt e a resposta deixam no contexto`,
  },
  'own-tone': {
    when: (limit) => `Pelo menos ${limit} das respostas precisam de uma voz ou de um tom próprio`,
    says: shareOf('das respostas precisam de um tom próprio'),
  },
  'own-terms': {
    when: (limit) => `Pelo menos ${limit} das respostas precisam dos termos da sua área`,
    says: shareOf('das respostas precisam dos termos da sua área'),
  },
  'broken-format': {
    when: (limit) => `Pelo menos ${limit} das respostas quebram o formato`,
    says: shareOf('das respostas quebram o formato'),
  },
  'niche-knowledge': {
    when: (limit) => `Pelo menos ${limit} das respostas precisam de conhecimento que o modelo não tem`,
    says: shareOf('das respostas precisam de conhecimento que o modelo não tem'),
  },
  'own-format': {
    when: (limit) => `Pelo menos ${limit} das respostas precisam de um formato de saída incomum`,
    says: shareOf('das respostas precisam de um formato incomum'),
  },
  'rare-task': {
    when: (limit) => `Pelo menos ${limit} das solicitações não se parecem com nada em textos públicos`,
    says: shareOf('das solicitações não se parecem com nada em textos públicos'),
  },
  faster: {
    when: (limit) => `O modelo ajustado leva no máximo ${limit} do tempo do prompt`,
    says: ({ tuned, prompt }) =>
      say`o modelo ajustado responde em ${figure(tuned)} em vez de ${figure(prompt)}`,
  },
  slower: {
    when: (limit) => `O modelo ajustado leva pelo menos ${limit} do tempo do prompt`,
    says: ({ tuned, prompt }) =>
      say`o modelo ajustado responde em ${figure(tuned)}, o prompt em ${figure(prompt)}`,
  },
  'cheaper-calls': {
    when: (limit) => `Uma tentativa com o modelo ajustado custa menos de ${limit} de uma com o prompt`,
    says: ({ tuned, prompt }) => say`1.000 tentativas custam ${figure(tuned)} em vez de ${figure(prompt)}`,
  },
  'dearer-calls': {
    when: (limit) => `Uma tentativa com o modelo ajustado custa mais de ${limit} de uma com o prompt`,
    says: ({ tuned, prompt }) =>
      say`1.000 tentativas custam ${figure(prompt)} com o prompt e ${figure(tuned)} com o modelo ajustado`,
  },
  'shorter-prompt': {
    when: (limit) => `O prompt do modelo ajustado tem no máximo ${limit} dos tokens do prompt atual`,
    says: ({ tuned, prompt }) =>
      say`ao modelo ajustado basta um prompt de ${figure(tuned)} em vez de ${figure(prompt)}`,
  },
  'takes-time': {
    when: (limit) => `O modelo ajustado entra em uso ${limit} ou mais após o início`,
    says: ({ months }) => say`o modelo ajustado só entra em uso após ${figure(months)}`,
  },
  'ends-in-window': {
    when: () => 'O serviço do modelo ajustado termina dentro do período calculado',
    says: ({ end, horizon }) =>
      say`o modelo ajustado será desativado após ${figure(end)} do período calculado de ${horizon}, e então será preciso um novo treinamento`,
  },
  'thin-data': {
    when: (limit) => `Há menos de ${limit} exemplos de treinamento`,
    says: (texts, { examples: exampleCount }) =>
      say`poucos dados: ${figure(texts.examples)} ${examplesWord(exampleCount)}; os ganhos costumam começar com ${texts.limit} a 100`,
  },
  'much-data': {
    when: (limit) => `Há pelo menos ${limit} exemplos de treinamento`,
    says: (texts) =>
      say`há ${figure(texts.examples)} exemplos; para os melhores resultados, recomendam-se 500 ou mais`,
  },
  'repeated-examples': {
    when: (limit) => `Pelo menos ${limit} dos exemplos repetem outro`,
    says: ({ share }) =>
      say`${figure(share)} dos exemplos repetem outro, por isso o arquivo é menos diverso do que o tamanho sugere`,
  },
  'unreviewed-examples': {
    when: (limit) => `Menos de ${limit} dos exemplos do arquivo foram revisados`,
    says: ({ reviewed, examples: all }, { reviewed: reviewedCount }) =>
      say`só ${figure(reviewed)} de ${figure(all)} exemplos ${plural('foi revisado', 'foram revisados')(reviewedCount)}`,
  },
  'mixed-system-prompts': {
    when: () => 'Alguns exemplos têm prompt do sistema e outros não',
    says: (texts, { examples: exampleCount }) =>
      say`${figure(texts.examples)} dos exemplos não ${exampleCount === 1 ? 'tem' : 'têm'} prompt do sistema, e os outros têm`,
  },
  'facts-change': {
    when: (limit) => `Pelo menos ${limit} das respostas precisam de fatos que mudam`,
    says: shareOf('das respostas precisam de fatos que mudam; o RAG os encontra, um treinamento não'),
  },
  'facts-and-style': {
    when: (limit) =>
      `Pelo menos ${limit} das respostas precisam de fatos que mudam, e pelo menos ${limit} precisam de um estilo próprio`,
    says: ({ facts, style }) =>
      say`${figure(facts)} das respostas precisam de fatos que mudam, e ${figure(style)} de um estilo próprio`,
  },
};

/** The lines of the table of trade-offs. */
export const tradeOffs: Advice['tradeOffs'] = {
  'prompt-tokens': 'Tokens de prompt por tentativa',
  'response-time': 'Tempo de uma resposta',
  'accepted-share': 'Respostas aceitas',
  consistency: 'Mesma resposta ao repetir',
  'cost-of-calls': '1.000 tentativas, custos mensais incluídos',
  'set-up': 'Preparação',
  'change-of-rules': 'Uma mudança de regras',
  'data-needed': 'Exemplos revisados necessários, no mínimo',
  'time-to-start': 'Tempo até o início',
  infrastructure: 'Custos mensais sem solicitações',
  'tied-to': 'Preso a',
  'end-of-service': 'Fim do serviço',
};

/** The prompting techniques. */
export const techniques: Advice['techniques'] = {
  'zero-shot': 'Apenas descrever a tarefa',
  'clear-instructions': 'Instruções claras',
  'system-prompt': 'Prompt do sistema',
  'few-shot': 'Mais um exemplo',
  'output-format': 'Formato de saída fixo',
  'chain-of-thought': 'Pensar passo a passo',
};

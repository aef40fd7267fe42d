/** Portuguese explanations of each field. */
import type { Messages } from '../messages.ts';

/** The explanation of each field. */
export const explainedFields: Messages['glossary']['fields'] = {
  technique: {
    means: 'como o modelo conhece a sua tarefa: pelo prompt, por um treinamento com exemplos ou por ambos.',
    matters: 'Um prompt é pago em cada solicitação, e um treinamento, uma só vez antes da primeira.',
  },
  role: {
    name: 'Papel',
    means:
      'se a abordagem é a referência que responde hoje, a candidata que é comparada com ela ou outra que é apenas exibida.',
    matters: 'O veredito informa o payback da candidata em relação à referência.',
  },
  startsOn: {
    means: 'o dia em que a preparação é paga e o mês 1 começa.',
    matters: 'A data do payback e o tempo até a desativação de um modelo são contados a partir dele.',
  },
  horizonMonths: {
    means: 'os meses em que todos os custos são somados.',
    matters: 'Um payback depois dele supõe que as solicitações e os preços não sobem mais.',
  },
  requestsPerMonth: {
    means: 'perguntas ao modelo no mês 1. Tentativas repetidas de uma mesma pergunta não são contadas.',
    matters: 'A preparação é paga uma vez, e a economia vem com cada solicitação.',
  },
  monthlyRequests: {
    means: 'perguntas ao modelo em cada mês. O último mês se repete.',
    matters: 'A preparação é paga uma vez, e a economia vem com cada solicitação.',
  },
  growthPerMonth: {
    means: 'a variação das solicitações de um mês para o seguinte.',
    matters: 'Quanto mais solicitações os meses seguintes tiverem, mais eles economizam.',
  },
  discountPerYear: {
    means: 'os juros pelos quais uma quantia daqui a um ano vale menos que a mesma quantia hoje.',
    matters: 'Ela reduz o que economias futuras valem hoje (VPL) e nunca muda o payback.',
  },

  prefixTokens: {
    means: 'tokens iguais em todas as solicitações: instruções, exemplos e ferramentas.',
    matters:
      'Um modelo ajustado pode dispensar a maioria deles e então paga por menos tokens em cada solicitação.',
  },
  variableTokens: {
    means:
      'tokens que mudam de uma solicitação para outra: uma pergunta, um documento, o que uma busca encontrou.',
    matters:
      'Em geral, toda abordagem os envia, por isso eles pesam onde os preços de entrada são diferentes.',
  },
  variableCachedShare: {
    means:
      'a parcela dos tokens variáveis que ainda está no cache do provedor, como o histórico de uma conversa.',
    matters: 'Esses tokens são pagos pelo preço da entrada em cache.',
  },
  outputTokens: {
    means: 'tokens que o modelo escreve como resposta.',
    matters:
      'Os tokens de saída costumam ser os mais caros, e um modelo ajustado pode aprender a responder de forma mais breve.',
  },
  reasoningTokens: {
    means: 'tokens que um modelo escreve para si mesmo antes de responder.',
    matters: 'Eles são pagos como saída, e muitas vezes um modelo ajustado não precisa de nenhum.',
  },
  reasoningOff: {
    means: 'se cada solicitação pede ao modelo que responda sem raciocinar antes.',
    matters:
      'O raciocínio é pago como saída. Onde ele continua ligado, os tokens dele precisam ser informados.',
  },

  inputUsdPerMTok: {
    means: 'o preço de 1 milhão de tokens que o modelo lê e que não estão no cache do provedor.',
    matters: 'Quanto mais caro ele for na referência, mais economiza cada token que o ajuste dispensa.',
  },
  cachedInputUsdPerMTok: {
    name: 'Preço da entrada em cache',
    means:
      'o preço de 1 milhão de tokens que o provedor ainda tem no cache. Se vazio, vale o preço de entrada.',
    matters: 'Quanto mais baixo ele for na referência, menos economiza cada token que o ajuste dispensa.',
  },
  cacheWriteUsdPerMTok: {
    means: 'o preço de 1 milhão de tokens que o provedor grava no cache. Se vazio, vale o preço de entrada.',
    matters:
      'Quanto mais raras as solicitações, mais delas gravam de novo o prefixo fixo e pagam esse preço.',
  },
  outputUsdPerMTok: {
    means: 'o preço de 1 milhão de tokens que o modelo escreve.',
    matters:
      'Alguns provedores cobram mais pela saída de um modelo ajustado, o que consome parte da economia.',
  },
  multiplier: {
    means: 'o preço de uma solicitação em lote, como múltiplo do preço normal.',
    matters: 'Quanto mais baixo ele for na referência, menos uma solicitação em lote pode economizar.',
  },
  from: {
    means: 'o dia a partir do qual valem os novos preços.',
    matters: 'As solicitações antes desse dia são pagas pelos preços anteriores.',
  },
  ratesChangePerYear: {
    means: 'a variação de todos os preços de tokens desta abordagem em um ano. Uma queda é negativa.',
    matters:
      'Se a referência fica mais barata a cada ano, há menos a economizar, e o payback vem mais tarde.',
  },

  cache: {
    means: 'se o provedor guarda o prefixo fixo de uma solicitação para as seguintes.',
    matters: 'Um prefixo em cache custa menos: quanto mais dele a referência tem, menos o ajuste economiza.',
  },
  hitRate: {
    means: 'a parcela das solicitações que encontram o prefixo fixo no cache.',
    matters:
      'Um acerto paga o preço da entrada em cache: quanto mais acertos a referência tem, menos o ajuste economiza.',
  },
  minimumTokens: {
    means: 'o menor prefixo fixo que o provedor guarda em cache.',
    matters: 'Um prefixo menor paga o preço de entrada cheio em cada solicitação.',
  },
  stepTokens: {
    means: 'o provedor guarda em cache blocos inteiros deste número de tokens.',
    matters: 'Os tokens depois do último bloco inteiro pagam o preço de entrada cheio.',
  },
  ttlMinutes: {
    means: 'o tempo após uma solicitação durante o qual o provedor guarda o prefixo fixo.',
    matters: 'Se a próxima solicitação chega mais tarde, ela precisa gravar o prefixo no cache de novo.',
  },
  activeHoursPerDay: {
    means: 'as horas do dia em que chegam solicitações.',
    matters:
      'Em menos horas elas chegam mais próximas umas das outras, e mais delas encontram o prefixo no cache.',
  },
  caches: {
    means:
      'os caches entre os quais as solicitações se distribuem, como um por máquina ou um para o prompt de cada cliente.',
    matters: 'Quanto mais caches, menos solicitações cada um recebe, e mais vezes ele já perdeu o prefixo.',
  },
  batchShare: {
    means:
      'a parcela das solicitações enviadas em lotes, que são mais baratos e respondidos em algumas horas.',
    matters: 'Quanto mais solicitações da referência são enviadas em lotes, menos há a economizar.',
  },

  successRate: {
    means: 'a taxa de sucesso, ou seja, a parcela das tentativas cuja resposta é boa o bastante para usar.',
    matters:
      'Se nenhuma tentativa é aceita, a resposta precisa ser corrigida, o que muitas vezes custa mais que os tokens dela.',
  },
  maxAttempts: {
    means:
      'o maior número de tentativas para uma solicitação. A seguinte é feita se uma resposta não é aceita.',
    matters: 'Cada nova tentativa custa seus tokens outra vez e deixa menos respostas a corrigir.',
  },
  failureUsd: {
    means: 'o custo de corrigir uma resposta que continua não aceita após a última tentativa.',
    matters: 'Se mais respostas de um modelo ajustado são aceitas, cada uma delas economiza esse custo.',
  },
  failureApproach: {
    means: 'a abordagem que recebe uma solicitação se nenhuma tentativa desta é aceita, como em uma cascata.',
    matters: 'O custo de uma solicitação nela toma o lugar do custo de corrigir uma resposta.',
  },
  differenceTo: {
    name: 'Respostas aceitas são informadas',
    means: 'como parcela própria, ou como diferença em relação à parcela de outra abordagem.',
    matters: 'Uma diferença acompanha a outra parcela, de modo que as duas sobem e descem juntas.',
  },
  successDropPerMonth: {
    means: 'a parcela de respostas aceitas que se perde a cada mês após um treinamento.',
    matters:
      'À medida que as perguntas mudam, mais respostas precisam ser corrigidas, até o modelo ser retreinado.',
  },
  worksWithProbability: {
    means: 'a probabilidade de esta abordagem atingir a parcela de respostas aceitas que você informou.',
    matters: 'O veredito supõe que ela a atinja; a chance de um payback leva esta probabilidade em conta.',
  },
  otherUsdPerRequest: {
    means: 'o que cada tentativa custa além dos tokens, como uma busca ou uma ferramenta.',
    matters: 'Se um modelo ajustado não precisa de busca, o custo dela é economizado.',
  },

  tokens: {
    name: 'Tokens de treinamento',
    means: 'os tokens de todos os exemplos de treinamento, lidos uma vez.',
    matters:
      'Cada época paga por todos eles, e eles fazem parte da preparação que a economia precisa cobrir.',
  },
  examples: {
    name: 'Exemplos',
    means: 'pares de uma solicitação e sua resposta certa no arquivo de treinamento.',
    matters:
      'Mais exemplos custam mais tokens e mais rotulagem e, em geral, aumentam a parcela de respostas aceitas.',
  },
  perExample: {
    name: 'Tokens por exemplo',
    means: 'o tamanho médio de um exemplo de treinamento.',
    matters: 'Multiplicado pelo número de exemplos, dá os tokens de treinamento.',
  },
  tokensOfAllEpochs: {
    name: 'Tokens de todas as épocas',
    means: 'os tokens de todos os exemplos vezes o número de épocas.',
    matters: 'Na velocidade desta máquina, eles dão as horas de treinamento.',
  },
  epochs: {
    means: 'quantas vezes um treinamento lê todos os seus exemplos.',
    matters: 'Cada época custa os tokens de treinamento outra vez.',
  },
  usdPerMTok: {
    means: 'o preço de 1 milhão de tokens de treinamento.',
    matters: 'Ele faz parte da preparação, que a economia precisa cobrir.',
  },
  minimumUsd: {
    means: 'o menor valor que o provedor cobra por um treinamento.',
    matters: 'Um treinamento pequeno paga esse valor em vez do preço dos seus tokens.',
  },
  validationTokens: {
    means: 'os tokens dos exemplos reservados para medir o modelo ajustado.',
    matters: 'Alguns provedores os cobram como tokens de treinamento.',
  },
  evaluations: {
    means: 'quantas vezes um treinamento lê os exemplos reservados.',
    matters: 'Se o provedor cobra a validação, cada leitura custa os tokens dela.',
  },
  validationBilled: {
    means: 'se o provedor cobra pelos exemplos reservados, cada vez que os lê.',
    matters: 'Isso soma os tokens deles ao treinamento na preparação.',
  },
  trainingOffer: {
    means: 'os tipos de treinamento que a lista de preços tem para este modelo.',
    matters: 'Cada um tem seu próprio preço, que faz parte da preparação.',
  },
  hours: {
    name: 'Horas de treinamento',
    means: 'as horas que um treinamento leva.',
    matters: 'Cada máquina é paga por todas elas.',
  },
  runs: {
    means: 'o número de treinamentos, com aqueles cujo modelo não fica bom o bastante.',
    matters: 'Cada um deles é pago por inteiro.',
  },

  hostingOffer: {
    means: 'as máquinas e implantações que a lista de preços tem para este modelo.',
    matters: 'Cada uma tem seu próprio preço por hora, que é pago todos os meses.',
  },
  usdPerHour: {
    name: 'Preço por hora',
    means: 'o preço de uma máquina por uma hora.',
    matters: 'Ele é pago por tempo e não por tokens, mesmo enquanto a máquina espera.',
  },
  machines: {
    means: 'as máquinas que funcionam ao mesmo tempo.',
    matters: 'Cada uma delas é paga por todas as horas.',
  },
  hoursPerMonth: {
    means: 'as horas de um mês em que as máquinas funcionam. Um mês inteiro tem 730,5.',
    matters: 'Máquinas desligadas à noite custam menos.',
  },
  sharedBy: {
    means: 'os modelos ajustados (adaptadores) que rodam nas mesmas máquinas, incluindo o seu.',
    matters: 'Eles dividem o preço das máquinas.',
  },
  tokensPerSecond: {
    means: 'tokens de saída que uma cópia do modelo escreve em um segundo com carga máxima.',
    matters: 'Quanto mais rápida a cópia, de menos máquinas o mesmo tráfego precisa.',
  },
  inputTokensPerSecond: {
    means: 'tokens de prompt que uma cópia do modelo lê em um segundo com carga máxima.',
    matters:
      'Ler prompts longos também exige máquinas, por isso um prompt mais curto pode economizar algumas.',
  },
  machinesPerReplica: {
    means: 'as máquinas de que uma cópia do modelo precisa, se não cabe em uma só.',
    matters: 'Cada cópia de que o tráfego precisa acrescenta este número de máquinas.',
  },
  utilisation: {
    means: 'a parcela da carga máxima até a qual uma máquina é usada antes que outra seja adicionada.',
    matters: 'Com uma parcela menor, mais máquinas são pagas, e as respostas chegam mais rápido.',
  },
  peakFactor: {
    means: 'o tráfego do horário mais movimentado, como múltiplo da média.',
    matters: 'As máquinas são pagas pelo pico, não pela média.',
  },
  monthlyMinimumUsd: {
    means:
      'o menor valor que as solicitações e a hospedagem, juntas, custam em um mês, por exemplo por um compromisso de uso.',
    matters: 'Abaixo dele, uma solicitação mais barata não economiza nada.',
  },
  storage: {
    name: 'Armazenamento',
    means: 'o que o provedor cobra para guardar o modelo ajustado.',
    matters: 'É pago todos os meses, com o modelo em uso ou não.',
  },

  leadMonths: {
    means: 'os meses até uma candidata entrar em uso. A referência responde desde o início, e até lá.',
    matters: 'A preparação é paga no início, e nada é economizado antes de a candidata entrar em uso.',
  },
  trafficShare: {
    means: 'a parcela das solicitações que esta abordagem atende. A referência atende o resto.',
    matters: 'Só as solicitações que ela atende podem economizar algo.',
  },
  everyMonths: {
    means: 'os meses entre um treinamento e o seguinte.',
    matters: 'Cada retreinamento custa de novo parte da preparação, que a economia precisa cobrir.',
  },
  share: {
    means: 'a parte da preparação que cada retreinamento custa de novo.',
    matters: 'A economia precisa cobri-la após cada retreinamento.',
  },
  availableUntil: {
    means: 'o primeiro dia em que o provedor não oferece mais este modelo.',
    matters: 'Uma candidata não economiza nada a partir desse dia. Os custos de uma referência continuam.',
  },
  trainableUntil: {
    means: 'o primeiro dia em que o provedor não treina mais este modelo.',
    matters: 'Nenhum treinamento pode começar a partir desse dia, nem retreinamento.',
  },
  firstTokenMs: {
    means: 'o tempo medido entre uma solicitação e o primeiro token da resposta.',
    matters: 'Com a velocidade dos outros tokens, ele aparece ao lado dos custos e não muda nenhum deles.',
  },
};

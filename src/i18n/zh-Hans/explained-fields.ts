/** Chinese explanations of each field. */
import type { Messages } from '../messages.ts';

/** The explanation of each field. */
export const explainedFields: Messages['glossary']['fields'] = {
  technique: {
    means: '让模型了解任务的方式：通过提示词、通过用示例训练，或两者兼用。',
    matters: '提示词在每次请求中付费，训练则在首次请求之前一次性付费。',
  },
  role: {
    name: '角色',
    means: '此方案是目前用来回答的基准方案、与之比较的候选方案，还是只作显示的其他方案。',
    matters: '结论给出候选方案相对于基准方案的回本时间。',
  },
  startsOn: {
    means: '支付前期投入、第 1 个月开始的日期。',
    matters: '回本日期和距模型停用的时间都从这一天算起。',
  },
  horizonMonths: {
    means: '累加所有费用的月数。',
    matters: '在此之后的回本，假设请求数和价格不再上升。',
  },
  requestsPerMonth: {
    means: '第 1 个月向模型提出的问题数。对同一问题的重复尝试不计入。',
    matters: '前期投入只支付一次，而每次请求都带来节省。',
  },
  monthlyRequests: {
    means: '每个月向模型提出的问题数。最后一个月此后重复。',
    matters: '前期投入只支付一次，而每次请求都带来节省。',
  },
  growthPerMonth: {
    means: '请求数从一个月到下一个月的变化。',
    matters: '之后的月份请求越多，节省就越多。',
  },
  discountPerYear: {
    means: '一年后的金额比今天的同等金额少值多少，以利率表示。',
    matters: '它降低以后的节省在今天的价值（NPV），但从不改变回本时间。',
  },

  prefixTokens: {
    means: '每次请求都相同的 token：指令、示例和工具。',
    matters: '微调后的模型可以省去其中大部分，因而每次请求支付的 token 更少。',
  },
  variableTokens: {
    means: '各次请求不同的 token：一个问题、一份文档、搜索找到的内容。',
    matters: '通常每种方案都要发送它们，因此输入价格不同时它们才重要。',
  },
  variableCachedShare: {
    means: '可变 token 中仍在服务商缓存里的占比，例如对话历史。',
    matters: '这些 token 按缓存输入价格支付。',
  },
  outputTokens: {
    means: '模型作为回答写出的 token。',
    matters: '输出 token 通常最贵，而微调后的模型可以学会回答得更简短。',
  },
  reasoningTokens: {
    means: '模型在回答之前为自己写出的 token。',
    matters: '它们按输出价格支付，而微调后的模型往往不需要。',
  },

  reasoningOff: {
    means: '每次请求是否要求模型不先推理就回答。',
    matters: '推理按输出价格支付。如果推理保持开启，则须输入其 token 数。',
  },

  inputUsdPerMTok: {
    means: '模型读取、且不在其服务商缓存中的 100 万 token 的价格。',
    matters: '基准方案的这一价格越高，微调每省去一个 token 节省得就越多。',
  },
  cachedInputUsdPerMTok: {
    name: '缓存输入价格',
    means: '仍在服务商缓存中的 100 万 token 的价格。留空则与输入价格相同。',
    matters: '基准方案的这一价格越低，微调每省去一个 token 节省得就越少。',
  },
  cacheWriteUsdPerMTok: {
    means: '服务商存入其缓存的 100 万 token 的价格。留空则与输入价格相同。',
    matters: '请求越稀疏，就有越多的请求要重新存入固定前缀并支付这一价格。',
  },
  outputUsdPerMTok: {
    means: '模型写出的 100 万 token 的价格。',
    matters: '有些服务商对微调后模型的输出收费更高，这会抵消一部分节省。',
  },
  multiplier: {
    means: '批处理请求的价格，以其通常价格的倍数表示。',
    matters: '基准方案的这一倍数越低，一次批处理请求能节省的就越少。',
  },
  from: {
    means: '新价格开始生效的日期。',
    matters: '在此日期之前的请求按原价格支付。',
  },
  ratesChangePerYear: {
    means: '此方案所有 token 价格一年内的变动。下降为负数。',
    matters: '如果基准方案每年降价，可节省的就更少，回本也更晚。',
  },

  cache: {
    means: '服务商是否为后续请求保留请求的固定前缀。',
    matters: '缓存的前缀更便宜，因此基准方案缓存的越多，微调节省的就越少。',
  },
  hitRate: {
    means: '在缓存中找到固定前缀的请求占比。',
    matters: '命中时支付缓存输入价格，因此基准方案命中越多，微调节省的就越少。',
  },
  minimumTokens: {
    means: '服务商会缓存的最短固定前缀。',
    matters: '更短的前缀在每次请求中都支付完整的输入价格。',
  },
  stepTokens: {
    means: '服务商按此数量的 token 整块缓存。',
    matters: '最后一个整块之后的 token 支付完整的输入价格。',
  },
  ttlMinutes: {
    means: '一次请求之后，服务商保留固定前缀的时间。',
    matters: '如果下一次请求来得更晚，就必须将前缀重新写入缓存。',
  },
  activeHoursPerDay: {
    means: '一天中有请求到达的小时数。',
    matters: '小时数越少，请求之间间隔越短，在缓存中找到前缀的请求就越多。',
  },
  caches: {
    means: '请求分散到的缓存数，例如每台机器一个，或每个客户的提示词一个。',
    matters: '缓存越多，每个缓存分到的请求越少，前缀就越常丢失。',
  },
  batchShare: {
    means: '以批处理方式发送的请求占比；批处理更便宜，在数小时内得到回答。',
    matters: '基准方案中以批处理发送的请求越多，可节省的就越少。',
  },

  successRate: {
    means: '回答好到可以使用的尝试占比。',
    matters: '如果没有一次尝试合格，就必须修正回答，其费用往往高于 token 费用。',
  },
  maxAttempts: {
    means: '一个请求最多的尝试次数。回答不合格时才进行下一次尝试。',
    matters: '每多一次尝试都要再次支付其 token，但需要修正的回答会减少。',
  },
  failureUsd: {
    means: '最后一次尝试之后仍不合格的回答，其修正费用。',
    matters: '如果微调后的模型有更多回答合格，每个这样的回答都省下这笔费用。',
  },
  failureApproach: {
    means: '如果此方案没有一次尝试合格，则接手该请求的方案，即级联。',
    matters: '该请求在那里的费用取代修正回答的费用。',
  },
  differenceTo: {
    name: '合格率的填写方式',
    means: '填写自身的占比，或填写与另一方案占比的差值。',
    matters: '差值会随另一占比变动，因此两者一同升降。',
  },
  successDropPerMonth: {
    means: '训练之后每个月损失的合格回答占比。',
    matters: '随着问题变化，需要修正的回答越来越多，直到模型重新训练。',
  },
  worksWithProbability: {
    means: '此方案达到您所输入合格率的概率。',
    matters: '结论假设它能达到；回本的概率会考虑这一概率。',
  },
  otherUsdPerRequest: {
    means: '每次尝试除 token 外的费用，例如搜索或工具。',
    matters: '如果微调后的模型不需要搜索，就省下这笔费用。',
  },

  tokens: {
    name: '训练 token 数',
    means: '所有训练示例读取一遍的 token 数。',
    matters: '每一轮都要为全部 token 付费，它们属于节省额必须收回的前期投入。',
  },
  examples: {
    name: '示例',
    means: '训练文件中由请求及其正确回答组成的配对。',
    matters: '示例越多，token 和标注的费用越高，合格率通常也越高。',
  },
  perExample: {
    name: '每个示例的 token 数',
    means: '训练示例的平均长度。',
    matters: '乘以示例数即为训练 token 数。',
  },
  tokensOfAllEpochs: {
    name: '所有轮次的 token',
    means: '所有示例的 token 数乘以轮数。',
    matters: '按此机器的速度，由它得出训练小时数。',
  },
  epochs: {
    means: '一次训练把所有示例读取几遍，每一遍为一轮（epoch）。',
    matters: '每一轮都要再次支付训练 token。',
  },
  usdPerMTok: {
    means: '100 万训练 token 的价格。',
    matters: '它属于节省额必须收回的前期投入。',
  },
  minimumUsd: {
    means: '服务商对一次训练收取的最低费用。',
    matters: '小规模的训练支付这笔费用，而不是其 token 的价格。',
  },
  validationTokens: {
    means: '预留出来用于衡量微调后模型的示例的 token 数。',
    matters: '有些服务商像训练 token 一样对其收费。',
  },
  evaluations: {
    means: '一次训练读取预留示例的次数。',
    matters: '如果服务商对验证收费，每次都要支付其 token。',
  },
  validationBilled: {
    means: '服务商每次读取预留示例时是否收费。',
    matters: '收费时，前期投入中的训练费用会加上这些 token。',
  },
  trainingOffer: {
    means: '价格目录中此模型的训练类型。',
    matters: '每种类型有各自的价格，它属于前期投入。',
  },
  hours: {
    name: '训练小时数',
    means: '一次训练所需的小时数。',
    matters: '每台机器都要为全部小时付费。',
  },
  runs: {
    means: '训练的次数，包括所得模型不够好的训练。',
    matters: '每次训练都要全额付费。',
  },

  hostingOffer: {
    means: '价格目录中此模型的机器和部署。',
    matters: '每种有各自的每小时价格，每个月都要支付。',
  },
  usdPerHour: {
    name: '每小时价格',
    means: '一台机器一小时的价格。',
    matters: '它按时间而不是按 token 支付，机器空闲时也一样。',
  },
  machines: {
    means: '同时运行的机器数。',
    matters: '每台机器的每个小时都要付费。',
  },
  hoursPerMonth: {
    means: '一个月中机器运行的小时数。整月为 730.5 小时。',
    matters: '夜间关闭的机器费用更低。',
  },
  sharedBy: {
    means: '在同一批机器上运行的微调模型（适配器）数，包括您的模型。',
    matters: '它们分摊机器的价格。',
  },
  tokensPerSecond: {
    means: '模型的一个副本在满负载下每秒写出的输出 token 数。',
    matters: '副本越快，同样的流量需要的机器就越少。',
  },
  inputTokensPerSecond: {
    means: '模型的一个副本在满负载下每秒读取的提示词 token 数。',
    matters: '读取长提示词也需要机器，因此较短的提示词可以省下一些机器。',
  },
  machinesPerReplica: {
    means: '当模型无法放入一台机器时，一个模型副本所需的机器数。',
    matters: '流量每需要一个副本，就增加这么多台机器。',
  },
  utilisation: {
    means: '机器使用到其满负载的多大比例时，就增加另一台机器。',
    matters: '比例越低，付费的机器越多，回答也越快。',
  },
  peakFactor: {
    means: '最繁忙时段的流量，以平均流量的倍数表示。',
    matters: '机器按峰值而不是按平均值付费。',
  },
  monthlyMinimumUsd: {
    means: '请求和托管一个月合计的最低费用，例如来自承诺用量。',
    matters: '低于此金额时，更便宜的请求不会带来任何节省。',
  },
  storage: {
    name: '存储',
    means: '服务商为保存微调后的模型所收取的费用。',
    matters: '无论模型是否使用，每个月都要支付。',
  },

  leadMonths: {
    means: '候选方案投入使用之前的月数。基准方案从一开始就投入使用，并一直回答到那时。',
    matters: '前期投入在开始时支付，而在候选方案投入使用之前没有任何节省。',
  },
  trafficShare: {
    means: '此方案承担的请求占比。其余由基准方案处理。',
    matters: '只有它承担的请求才能带来节省。',
  },
  everyMonths: {
    means: '从一次训练到下一次训练的月数。',
    matters: '每次重新训练都会再次产生一部分前期投入，必须由节省额收回。',
  },
  share: {
    means: '每次重新训练再次产生的前期投入占比。',
    matters: '每次重新训练之后，节省额都必须收回这部分费用。',
  },
  availableUntil: {
    means: '服务商不再提供此模型的第一天。',
    matters: '从这一天起，候选方案不再带来节省。基准方案的费用则继续。',
  },
  trainableUntil: {
    means: '服务商不再训练此模型的第一天。',
    matters: '从这一天起，不能再开始训练，也不能重新训练。',
  },
  firstTokenMs: {
    means: '从请求到其回答的首个 token 的实测时间。',
    matters: '它与其余 token 的速度一起显示在费用旁边，不改变任何费用。',
  },
};

/** Chinese messages of presets, sharing and history. */
import type { Messages } from '../messages.ts';
import { apart, spaced } from './grammar.ts';

/** Every message of `<ft-share-bar>`, `<ft-scenario-bar>` and the presets. */
export const share: Messages['share'] = {
  actions: '分享和下载',
  copyLink: '复制链接',
  embedCode: '嵌入代码',
  download: '下载',
  csv: 'CSV',
  png: 'PNG',
  'png@2x': 'PNG 2×',
  json: 'JSON',
  markdown: 'Markdown',
  downloadAs: (format) => spaced`下载${format}`,
  linkCopied: '链接已复制。其中包含所有输入项，但不含提示词文本。',
  embedCopied: '嵌入代码已复制。',
  copyRefused: '浏览器拒绝复制。文本已在此处选中：',
  close: '关闭',
  saved: (file) => spaced`已下载${file}。`,
  noPicture: '没有打开的视图，因此没有可保存为图片的内容。',
  failed: '导出失败。',
  pictureSource: (prices, site) => spaced`${prices}由 ft-breakeven 计算，${site}`,
  pricesFrom: (date, sites) => spaced`价格截至${date}，来自${apart(sites)}。`,
  pictures: {
    time: '费用随时间的变化',
    volume: '各请求量下的费用',
    sensitivity: '关键因素',
    map: '回本图',
    table: '每月费用',
    models: '各模型的费用',
    working: '计算过程',
  },

  start: '起点',
  asGiven: '打开时',
  asPasted: '粘贴时',
  changedSince: (label) => `${label}（已修改）`,
  undo: '撤销',
  redo: '重做',
  reset: '重置',
  resetTo: (label) => `重置为“${label}”`,
  undone: '已撤销。',
  redone: '已重做。',
  wasReset: '已重置。',
  presetFailed: '无法加载此示例。',
  presetUnpriced: '价格目录中没有此示例的价格。',
  learn: '能学到什么',
  presets: {
    article: {
      label: '文章中的示例',
      story:
        '最简单的情形，出自 2023 年 5 月的文章“Fine-Tuning vs. Prompting”：每月 100,000 次请求，微调在每次请求中节省 500 个 token，一次性花费 $50。文章只计 token，因此没有提示词。',
      lesson: '回本时间等于前期投入除以每月节省额，起决定作用的是流量。',
    },
    'newer-model': {
      label: '更新、更便宜的基础模型',
      story:
        '一个长提示词为客服工单分类。可以从旧模型换到更新、更便宜的模型，也可以为此任务微调一个便宜的模型。',
      lesson:
        '应将微调与当今的模型比较，而不是与正在使用的模型比较。与旧模型相比，微调会省钱；与新模型相比，微调反而更贵。',
    },
    'hosted-by-the-hour': {
      label: '按小时托管',
      story:
        '一家记账服务商每月用一个按 token 付费的小型开放模型处理 400,000 行发票。微调之后，同一服务商的同一模型使用更短的提示词，但运行在按小时付费、昼夜不停的 GPU 上。',
      lesson: '部署无论是否使用，费用都一样，因此需要足以填满它的流量。',
    },
    'cached-prompt': {
      label: '缓存的提示词比微调便宜',
      story:
        '一个网店平台每月撰写 200,000 条商品描述，风格指南和许多示例在每次请求中都相同。同一服务商的微调后模型完全不需要它们。',
      lesson:
        '服务商将这样的提示词保留在缓存中，只收十分之一的价格。微调只能节省缓存之外的部分，而这一微调后模型的每个 token（包括输出）要贵一半。',
    },
    'own-gpu': {
      label: '自有 GPU',
      story:
        '一家为住房合作社服务的公司每月将 250 万通电话整理成记录。经过一个月的准备，一个微调后的开放模型在租用的 GPU 上运行，取代托管模型，每月还需几小时维护。',
      lesson:
        '如果回答同样好，机器在高流量下是划算的；最繁忙的一小时决定需要多少台机器。这里假设合格率相同：请为自有模型试一个更低的值。',
    },
    distillation: {
      label: '将大模型蒸馏为小模型',
      story:
        '一家合同服务商每月用一个大模型和一个长提示词检查 400,000 条条款。大模型还写出 5,000 个回答，用来微调一个小模型；两者出错之处都由人工更正。',
      lesson: '小模型的 token 几乎不花钱，但错误回答略多，就会抵消一半的节省。先衡量质量，再计算 token。',
    },
    'rag-fine-tuning': {
      label: 'RAG + 微调',
      story:
        '一家银行每月用一个大模型，根据自家网页中的段落回答 250,000 个问题。小模型也能根据同样的段落回答；只针对语气微调它，并且每年再训练两次。',
      lesson:
        '段落仍留在提示词中，因此大部分节省来自更小的模型。合格率只要高或低半个百分点，就足以压过它：不实测就难分高下。',
    },
  },
};

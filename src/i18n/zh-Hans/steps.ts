/** Chinese messages of `<ft-next-steps>`: the steps of training a model after the decision. */
import type { Messages } from '../messages.ts';
import { spaced } from './grammar.ts';

type Steps = Messages['steps'];

/** The title of each step. */
const titles: Steps['titles'] = {
  upload: '上传',
  price: '查询价格',
  create: '开始训练',
  watch: '查看进度',
  deploy: '部署',
  use: '使用',
  delete: '删除',
  closed: '已关闭',
  unavailable: '没有步骤',
};

const deletions: Steps['deletions'] = {
  'model-and-deployment': '删除部署和模型',
  files: '删除文件',
  deployment: '删除部署',
  'model-and-files': '删除模型和文件',
  job: '删除作业及其文件',
};

/** The remarks; `parameter` is the date, number or format of the remark. */
const notes: Steps['notes'] = {
  closed: (on) => spaced`该服务商自${on}起不再接受新的训练。`,
  'model-closed': (on) => spaced`自${on}起，此模型在这里不能再训练。`,
  closes: (on) => spaced`从${on}起，该服务商不再接受此模型的新训练。`,
  'closed-to-new': (on) => spaced`只有${on}之前的客户才能在这里训练。`,
  'closed-to-unused': (days) => spaced`只有过去${days}天内使用过微调后的模型的客户才能在这里训练。`,
  'never-trained': () => '该服务商不为客户训练模型。',
  'host-not-read': () => '尚未读取该服务商的文档。',
  'model-not-read': () => '尚未读取此模型的步骤。',
  'method-not-read': () => '尚未读取此类训练的步骤。',
  'grader-needed': () => '强化训练需要评分器，只有您自己能编写。',
  'file-format': (format) => spaced`文件必须采用${format}格式。`,
  'model-name-unknown': () => '没有找到基础模型在该服务商处的名称：请从其列表中选一个填入。',
  'may-not-deploy': () =>
    '并非所有可在此训练的模型都能部署。训练前，请确认该模型在服务商的专用端点模型列表中。',
  'byte-order-mark': () => '该服务商的一个旧页面要求文件开头有字节顺序标记。',
  'repeat-until-done': () => '请重复运行，直到训练结束。',
  'progress-in-terminal': () => '进度显示在终端中。',
  'keeps-running': () => '它会一直运行，直到您将其停止：请在第二个终端中继续。',
  'wait-until-ready': () => '请等待部署就绪。',
  'deployment-billed': () => '部署存在期间，无论是否使用都会计费。',
  'idle-deployment-deleted': (days) => spaced`空闲${days}天的部署会被删除。`,
  regions: () => '微调后的模型只在多区域 us 和 eu 提供。',
  'epochs-limit': (max) => spaced`该服务商最多允许${max}轮。`,
  'upload-limit': (megabytes) => spaced`这种上传方式接受不超过${megabytes}\u00a0MB 的文件。`,
  'validation-unused': () => '这里不使用验证文件。',
  'checkpoint-expires': (days) => spaced`检查点在${days}天后删除，除非您延长其期限。`,
  'python-only': () => '仅有 Python 版本。',
  'on-the-machine': () => '请将文件复制到带 GPU 的机器上，并在那里运行。',
  'cut-examples': (tokens) => spaced`超过${tokens}个 token 的示例会被截断；如果内存允许，可以调高此数值。`,
  'gated-weights': () => '您接受其许可协议后，Hugging Face 才提供这些权重。',
  'trains-on-prompts': () => '损失也计入提示词，而不仅是回答。',
  unverified: () => '这里的名称只来自一个来源，且此代码没有运行过。使用前请核对名称。',
};

/** The texts of `<ft-next-steps>` around the steps. */
const page: Steps['page'] = {
  title: '后续步骤',
  train: (host, count, _number, usd) =>
    spaced`在${host}训练：${count}个步骤${usd === null ? '' : spaced`，约${usd}`}`,
  costUnknown: '；费用未知。',
  hourly: (usd) => spaced`，之后部署期间每小时${usd}。`,
  hourlyUnknown: '，之后部署期间按小时计价。',
  monthly: (usd) => spaced`，之后每月${usd}，直到删除模型为止。`,
  byToken: '，之后只收其 token 的价格。',
  noCode: (host) => spaced`没有${host}的步骤`,
  because: (note) => `：${note}`,
  takes: (hours) => spaced`训练约需${hours}。`,
  noSpeed: '没有公布训练速度，因此无法估算时间。',
  nothingSent: '此页面不发送任何内容，也不索要密钥。',
  hosts: '服务商',
  ownGpu: '自有 GPU',
  closed: '已关闭',
  offer: '模型和训练',
  program: '程序',
  programs: { trl: 'TRL', axolotl: 'Axolotl', unsloth: 'Unsloth' },
  language: '语言',
  languages: { python: 'Python', typescript: 'TypeScript', curl: 'curl 和 shell' },
  codeLanguages: { python: 'Python', typescript: 'TypeScript', shell: 'shell' },
  file: '训练文件',
  validationFile: '验证文件',
  noFile: '无',
  epochs: '训练轮数',
  badEpochs: '不小于 1 的整数。',
  badFile: '文件需要名称。',
  fileRefused: (host) => spaced`${host}会拒绝现有的训练文件：其检查说明了原因，并在可能时提供修复或转换。`,
  fileNotReady: '现有的训练文件尚未就绪：其检查说明了原因，并在可能时提供修复。',
  steps: '步骤',
  copy: '复制',
  copyStep: (title) => `复制：${title}`,
  copied: (title) => `已复制：${title}`,
  copyRefused: '浏览器不允许复制。代码已选中。',
  expected: (epochs, _number, tokens, usd) =>
    [
      spaced`${epochs}轮`,
      ...(tokens === null ? [] : [spaced`${tokens}个 token`]),
      ...(usd === null ? [] : [usd]),
    ].join('，'),
  packages: (names) => spaced`软件包：${names}。`,
  environment: (names) => spaced`环境变量：${names}。`,
  replace: '请替换代码中带下划线的部分。蓝色部分来自您的文件和计算，或可以更改。',
  sources: (names) => spaced`来源：${names}。`,
  summary: (host, usd) => ({
    claim: host,
    rest: usd === null ? '' : spaced`，约${usd}`,
  }),
};

/** Every message of the steps. */
export const steps: Steps = { titles, deletions, notes, page };

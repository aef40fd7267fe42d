/** English messages of `<ft-next-steps>`: the steps of training a model after the decision. Functions take formatted dates and figures. */
import type { StepKind, StepNoteId, StepTarget } from '../../core/steps/types.ts';
import { small } from './letters.ts';

/** The title of each step. */
const titles: Readonly<Record<StepKind, string>> = {
  upload: 'Upload',
  price: 'Ask for the price',
  create: 'Start the training',
  watch: 'Watch it',
  deploy: 'Deploy',
  use: 'Use it',
  delete: 'Delete',
  closed: 'Closed',
  unavailable: 'No steps',
};

/** The titles of steps that delete only a part of what the earlier steps have made. */
const deletions: Readonly<Record<StepTarget, string>> = {
  'model-and-deployment': 'Delete the deployment and the model',
  files: 'Delete the files',
  deployment: 'Delete the deployment',
  'model-and-files': 'Delete the model and the files',
  job: 'Delete the job and its files',
};

/** The remarks on steps. `parameter` is the date, number or format in the remark. */
const notes = {
  closed: (on) => `This host has taken no new training since ${on}.`,
  'model-closed': (on) => `Since ${on}, this model can no longer be trained here.`,
  closes: (on) => `This host takes no new training of this model from ${on} on.`,
  'closed-to-new': (on) => `Only those who were customers before ${on} can train here.`,
  'closed-to-unused': (days) =>
    `Only customers who have used a tuned model in the past ${days} days can train here.`,
  'never-trained': () => 'This host does not train models for its customers.',
  'host-not-read': () => 'The documentation of this host has not been read.',
  'model-not-read': () => 'The steps for this model have not been read.',
  'method-not-read': () => 'The steps for this kind of training have not been read.',
  'grader-needed': () => 'Training by reinforcement needs a grader, which only you can write.',
  'file-format': (format) => `The file has to be in the format ${format}.`,
  'model-name-unknown': () =>
    'The name of the base model at this host was not found: enter one from its list.',
  'may-not-deploy': () =>
    'Not every model that is trained here can be deployed. Before the training, look for yours in the host’s list of models for dedicated endpoints.',
  'byte-order-mark': () => 'An older page of the host asks for a byte order mark at the start of the file.',
  'repeat-until-done': () => 'Run this again until the training has ended.',
  'progress-in-terminal': () => 'The progress appears in the terminal.',
  'keeps-running': () => 'This runs until you stop it: go on in a second terminal.',
  'wait-until-ready': () => 'Wait until the deployment is ready.',
  'deployment-billed': () => 'The deployment is billed while it exists, used or not.',
  'idle-deployment-deleted': (days) => `A deployment that is idle for ${days} days is deleted.`,
  regions: () => 'Tuned models are served in the multi-regions us and eu only.',
  'epochs-limit': (max) => `The host allows at most ${max} epochs.`,
  'upload-limit': (megabytes) => `This way of uploading takes files of up to ${megabytes}\u00a0MB.`,
  'validation-unused': () => 'The validation file is not used here.',
  'checkpoint-expires': (days) => `A checkpoint is deleted after ${days} days unless you extend its time.`,
  'python-only': () => 'This exists in Python only.',
  'on-the-machine': () => 'Copy the files to the machine with the GPU and run this there.',
  'cut-examples': (tokens) =>
    `Examples longer than ${tokens} tokens are cut; raise the number if the memory allows it.`,
  'gated-weights': () => 'Hugging Face gives out these weights after you accept their licence.',
  'trains-on-prompts': () => 'The loss counts the prompts too, not only the answers.',
  unverified: () =>
    'The names here come from one source, and this code was not run. Check the names before you use it.',
} as const satisfies Readonly<Record<StepNoteId, (parameter: string) => string>>;

/** The texts of `<ft-next-steps>` around the steps. */
const page = {
  title: 'Next steps',
  train: (host: string, count: string, number: number, usd: string | null): string =>
    `Train on ${host}: ${count} ${number === 1 ? 'step' : 'steps'}${usd === null ? '' : `, about ${usd}`}`,
  costUnknown: '; what it costs is not known.',
  hourly: (usd: string): string => `, then ${usd} an hour while it is deployed.`,
  hourlyUnknown: ', then a price by the hour while it is deployed.',
  monthly: (usd: string): string => `, then ${usd} a month until the model is deleted.`,
  byToken: ', then only the price of its tokens.',
  noCode: (host: string): string => `No steps for ${host}`,
  because: (note: string): string => `: ${small(note)}`,
  takes: (hours: string): string => `The training takes about ${hours}.`,
  noSpeed: 'No training speed is published, so there is no estimate of the time.',
  nothingSent: 'Nothing is sent from this page, and it asks for no key.',
  hosts: 'Host',
  ownGpu: 'Own GPU',
  closed: 'closed',
  offer: 'Model and training',
  program: 'Program',
  programs: { trl: 'TRL', axolotl: 'Axolotl', unsloth: 'Unsloth' },
  language: 'Language',
  languages: { python: 'Python', typescript: 'TypeScript', curl: 'curl and shell' },
  codeLanguages: { python: 'Python', typescript: 'TypeScript', shell: 'shell' },
  file: 'Training file',
  validationFile: 'Validation file',
  noFile: 'none',
  epochs: 'Epochs',
  badEpochs: 'A whole number, 1 or more.',
  badFile: 'A file needs a name.',
  fileRefused: (host: string): string =>
    `${host} would refuse the training file as it was read: its checks say why, and offer a fix or a conversion where there is one.`,
  fileNotReady:
    'The training file is not ready as it was read: its checks say why, and offer a fix where there is one.',
  steps: 'Steps',
  copy: 'Copy',
  copyStep: (title: string): string => `Copy: ${title}`,
  copied: (title: string): string => `Copied: ${title}`,
  copyRefused: 'The browser did not allow copying. The code is selected.',
  expected: (epochs: string, number: number, tokens: string | null, usd: string | null): string =>
    [
      `${epochs} ${number === 1 ? 'epoch' : 'epochs'}`,
      ...(tokens === null ? [] : [`${tokens} tokens`]),
      ...(usd === null ? [] : [usd]),
    ].join(', '),
  packages: (names: string): string => `Packages: ${names}.`,
  environment: (names: string): string => `Environment: ${names}.`,
  replace:
    'Replace the underlined parts of the code. The blue parts come from your file and calculation, or may be changed.',
  sources: (names: string): string => `Sources: ${names}.`,
  summary: (host: string, usd: string | null): { claim: string; rest: string } => ({
    claim: host,
    rest: usd === null ? '' : `, about ${usd}`,
  }),
} as const;

/** Every message of the steps. */
export const steps = { titles, deletions, notes, page } as const;

/** Portuguese messages of `<ft-next-steps>`: the steps of training a model after the decision. */
import type { Messages } from '../messages.ts';
import { before, plural, small } from './grammar.ts';

/** Every message of the steps. */
export const steps: Messages['steps'] = {
  titles: {
    upload: 'Enviar',
    price: 'Consultar o preço',
    create: 'Iniciar o treinamento',
    watch: 'Acompanhar',
    deploy: 'Implantar',
    use: 'Usar',
    delete: 'Excluir',
    closed: 'Fechado',
    unavailable: 'Sem passos',
  },
  deletions: {
    'model-and-deployment': 'Excluir a implantação e o modelo',
    files: 'Excluir os arquivos',
    deployment: 'Excluir a implantação',
    'model-and-files': 'Excluir o modelo e os arquivos',
    job: 'Excluir o trabalho e seus arquivos',
  },
  notes: {
    closed: (on) => `Este provedor não aceita novos treinamentos desde ${on}.`,
    'model-closed': (on) => `Desde ${on}, este modelo não pode mais ser treinado aqui.`,
    closes: (on) => `Este provedor não aceita novos treinamentos deste modelo a partir de ${on}.`,
    'closed-to-new': (on) => `Só clientes de antes de ${on} podem treinar aqui.`,
    'closed-to-unused': (days) =>
      `Só clientes que usaram um modelo ajustado nos últimos ${days} dias podem treinar aqui.`,
    'never-trained': () => 'Este provedor não treina modelos para seus clientes.',
    'host-not-read': () => 'A documentação deste provedor não foi lida.',
    'model-not-read': () => 'Os passos para este modelo não foram lidos.',
    'method-not-read': () => 'Os passos para este tipo de treinamento não foram lidos.',
    'grader-needed': () =>
      'O treinamento por reforço precisa de um avaliador (grader), que só você pode escrever.',
    'file-format': (format) => `O arquivo precisa estar no formato ${format}.`,
    'model-name-unknown': () =>
      'O nome do modelo base neste provedor não foi encontrado: informe um da lista dele.',
    'may-not-deploy': () =>
      'Nem todo modelo treinado aqui pode ser implantado. Antes do treinamento, confira se o modelo está na lista do provedor para endpoints dedicados.',
    'byte-order-mark': () =>
      'Uma página mais antiga do provedor pede uma marca de ordem de bytes (BOM) no início do arquivo.',
    'repeat-until-done': () => 'Execute de novo até o treinamento terminar.',
    'progress-in-terminal': () => 'O progresso aparece no terminal.',
    'keeps-running': () => 'Isto continua em execução até você parar: prossiga em um segundo terminal.',
    'wait-until-ready': () => 'Espere até a implantação ficar pronta.',
    'deployment-billed': () => 'A implantação é cobrada enquanto existir, com ou sem uso.',
    'idle-deployment-deleted': (days) => `Uma implantação sem uso por ${days} dias é excluída.`,
    regions: () => 'Modelos ajustados só são oferecidos nas multirregiões us e eu.',
    'epochs-limit': (max) => `O provedor permite no máximo ${max} épocas.`,
    'upload-limit': (megabytes) => `Esta forma de envio aceita arquivos de até ${megabytes}\u00a0MB.`,
    'validation-unused': () => 'O arquivo de validação não é usado aqui.',
    'checkpoint-expires': (days) =>
      `Um checkpoint é excluído após ${days} dias, a menos que você prorrogue o prazo.`,
    'python-only': () => 'Isto só existe em Python.',
    'on-the-machine': () => 'Copie os arquivos para a máquina com a GPU e execute isto lá.',
    'cut-examples': (tokens) =>
      `Exemplos com mais de ${before(tokens)} tokens são cortados; aumente o número se a memória permitir.`,
    'gated-weights': () => 'O Hugging Face libera estes pesos depois que você aceita a licença deles.',
    'trains-on-prompts': () => 'A perda (loss) conta também os prompts, não só as respostas.',
    unverified: () =>
      'Os nomes aqui vêm de uma única fonte, e este código não foi executado. Confira os nomes antes de usá-lo.',
  },
  page: {
    title: 'Próximos passos',
    train: (host, count, number, usd) =>
      `Treinar em ${host}: ${count} ${plural('passo', 'passos')(number)}${usd === null ? '' : `, cerca de ${usd}`}`,
    costUnknown: '; o custo não é conhecido.',
    hourly: (usd) => `, depois ${usd} por hora enquanto estiver implantado.`,
    hourlyUnknown: ', depois um preço por hora enquanto estiver implantado.',
    monthly: (usd) => `, depois ${usd} por mês até o modelo ser excluído.`,
    byToken: ', depois só o preço dos tokens.',
    noCode: (host) => `Sem passos para ${host}`,
    because: (note) => `: ${small(note)}`,
    takes: (hours) => `O treinamento leva cerca de ${hours}.`,
    noSpeed: 'Nenhuma velocidade de treinamento está publicada, por isso não há estimativa do tempo.',
    nothingSent: 'Nada é enviado desta página, e ela não pede nenhuma chave.',
    hosts: 'Provedor',
    ownGpu: 'GPU própria',
    closed: 'fechado',
    offer: 'Modelo e treinamento',
    program: 'Programa',
    programs: { trl: 'TRL', axolotl: 'Axolotl', unsloth: 'Unsloth' },
    language: 'Linguagem',
    languages: { python: 'Python', typescript: 'TypeScript', curl: 'curl e shell' },
    codeLanguages: { python: 'Python', typescript: 'TypeScript', shell: 'shell' },
    file: 'Arquivo de treinamento',
    validationFile: 'Arquivo de validação',
    noFile: 'nenhum',
    epochs: 'Épocas',
    badEpochs: 'Um número inteiro, 1 ou mais.',
    badFile: 'Um arquivo precisa de um nome.',
    fileRefused: (host) =>
      `${host} recusaria o arquivo de treinamento como foi lido: as verificações dele dizem por quê e oferecem, se possível, uma correção ou uma conversão.`,
    fileNotReady:
      'O arquivo de treinamento não está pronto como foi lido: as verificações dele dizem por quê e oferecem, se possível, uma correção.',
    steps: 'Passos',
    copy: 'Copiar',
    copyStep: (title) => `Copiar: ${title}`,
    copied: (title) => `Copiado: ${title}`,
    copyRefused: 'O navegador não permitiu copiar. O código está selecionado.',
    expected: (epochs, number, tokens, usd) =>
      [
        `${epochs} ${plural('época', 'épocas')(number)}`,
        ...(tokens === null ? [] : [`${before(tokens)} tokens`]),
        ...(usd === null ? [] : [usd]),
      ].join(', '),
    packages: (names) => `Pacotes: ${names}.`,
    environment: (names) => `Ambiente: ${names}.`,
    replace:
      'Substitua as partes sublinhadas do código. As partes azuis vêm do seu arquivo e do seu cálculo, ou podem ser alteradas.',
    sources: (names) => `Fontes: ${names}.`,
    summary: (host, usd) => ({ claim: host, rest: usd === null ? '' : `, cerca de ${usd}` }),
  },
};

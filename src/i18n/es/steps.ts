/** Spanish messages of `<ft-next-steps>`: the steps of training a model after the decision. */
import type { Messages } from '../messages.ts';
import { counted, numbered, small } from './grammar.ts';

const stepsOf = counted('paso', 'pasos');
const epochsOf = counted('época', 'épocas');

/** Every message of the steps. */
export const steps: Messages['steps'] = {
  titles: {
    upload: 'Subir',
    price: 'Consultar el precio',
    create: 'Iniciar el entrenamiento',
    watch: 'Supervisar',
    deploy: 'Desplegar',
    use: 'Usar',
    delete: 'Eliminar',
    closed: 'Cerrado',
    unavailable: 'Sin pasos',
  },
  deletions: {
    'model-and-deployment': 'Eliminar el despliegue y el modelo',
    files: 'Eliminar los archivos',
    deployment: 'Eliminar el despliegue',
    'model-and-files': 'Eliminar el modelo y los archivos',
    job: 'Eliminar el trabajo y sus archivos',
  },
  notes: {
    closed: (on) => `Este proveedor no admite nuevos entrenamientos desde el ${on}.`,
    'model-closed': (on) => `Este modelo ya no se puede entrenar aquí desde el ${on}.`,
    closes: (on) => `Este proveedor no admite nuevos entrenamientos de este modelo a partir del ${on}.`,
    'closed-to-new': (on) => `Solo pueden entrenar aquí los clientes anteriores al ${on}.`,
    'closed-to-unused': (days) =>
      `Solo pueden entrenar aquí los clientes que han usado un modelo ajustado en los últimos ${days} días.`,
    'never-trained': () => 'Este proveedor no entrena modelos para sus clientes.',
    'host-not-read': () => 'La documentación de este proveedor no se ha consultado.',
    'model-not-read': () => 'Los pasos para este modelo no se han consultado.',
    'method-not-read': () => 'Los pasos para este tipo de entrenamiento no se han consultado.',
    'grader-needed': () =>
      'El entrenamiento por refuerzo necesita un evaluador (grader) de elaboración propia.',
    'file-format': (format) => `El archivo debe tener el formato ${format}.`,
    'model-name-unknown': () =>
      'No se encontró el nombre del modelo base en este proveedor: hay que introducir uno de su lista.',
    'may-not-deploy': () =>
      'No todos los modelos que se entrenan aquí se pueden desplegar. Antes de entrenar, hay que comprobar que el modelo está en la lista del proveedor para puntos de conexión (endpoints) dedicados.',
    'byte-order-mark': () =>
      'Una página más antigua del proveedor pide una marca de orden de bytes (BOM) al principio del archivo.',
    'repeat-until-done': () => 'Volver a ejecutarlo hasta que el entrenamiento haya terminado.',
    'progress-in-terminal': () => 'El progreso aparece en la terminal.',
    'keeps-running': () => 'Esto sigue en ejecución hasta que se detiene: continuar en una segunda terminal.',
    'wait-until-ready': () => 'Esperar hasta que el despliegue esté listo.',
    'deployment-billed': () => 'El despliegue se factura mientras existe, se use o no.',
    'idle-deployment-deleted': (days) => `Un despliegue que pasa ${days} días sin uso se elimina.`,
    regions: () => 'Los modelos ajustados solo se ofrecen en las multirregiones us y eu.',
    'epochs-limit': (max) => `El proveedor permite ${max} épocas como máximo.`,
    'upload-limit': (megabytes) => `Por esta vía se pueden subir archivos de hasta ${megabytes}\u00a0MB.`,
    'validation-unused': () => 'El archivo de validación no se usa aquí.',
    'checkpoint-expires': (days) =>
      `Un punto de control (checkpoint) se elimina después de ${days} días si no se prolonga su plazo.`,
    'python-only': () => 'Esto solo existe en Python.',
    'on-the-machine': () => 'Copiar los archivos a la máquina con la GPU y ejecutar esto allí.',
    'cut-examples': (tokens) =>
      `Los ejemplos de más de ${numbered(tokens, 'tokens')} se cortan; se puede aumentar el número si la memoria lo permite.`,
    'gated-weights': () => 'Hugging Face entrega estos pesos después de que se acepte su licencia.',
    'trains-on-prompts': () => 'La función de pérdida cuenta también los prompts, no solo las respuestas.',
    unverified: () =>
      'Los nombres que figuran aquí vienen de una sola fuente, y este código no se ha ejecutado. Conviene comprobar los nombres antes de usarlo.',
  },
  page: {
    title: 'Próximos pasos',
    train: (host, count, number, usd) =>
      `Entrenar en ${host}: ${stepsOf(count, number)}${usd === null ? '' : `, aproximadamente ${usd}`}`,
    costUnknown: '; no se sabe cuánto cuesta.',
    hourly: (usd) => `, luego ${usd} por hora mientras está desplegado.`,
    hourlyUnknown: ', luego un precio por hora mientras está desplegado.',
    monthly: (usd) => `, luego ${usd} al mes hasta que se elimine el modelo.`,
    byToken: ', luego solo el precio de sus tokens.',
    noCode: (host) => `Sin pasos para ${host}`,
    because: (note) => `: ${small(note)}`,
    takes: (hours) => `El entrenamiento dura aproximadamente ${hours}.`,
    noSpeed: 'No se ha publicado ninguna velocidad de entrenamiento, así que no hay estimación del tiempo.',
    nothingSent: 'Esta página no envía nada y no pide ninguna clave.',
    hosts: 'Proveedor',
    ownGpu: 'GPU propia',
    closed: 'cerrado',
    offer: 'Modelo y entrenamiento',
    program: 'Programa',
    programs: { trl: 'TRL', axolotl: 'Axolotl', unsloth: 'Unsloth' },
    language: 'Lenguaje',
    languages: { python: 'Python', typescript: 'TypeScript', curl: 'curl y shell' },
    codeLanguages: { python: 'Python', typescript: 'TypeScript', shell: 'shell' },
    file: 'Archivo de entrenamiento',
    validationFile: 'Archivo de validación',
    noFile: 'ninguno',
    epochs: 'Épocas',
    badEpochs: 'Un número entero, 1 o más.',
    badFile: 'Un archivo necesita un nombre.',
    fileRefused: (host) =>
      `${host} rechazaría el archivo de entrenamiento tal como se leyó: sus comprobaciones dicen por qué y ofrecen, si es posible, una reparación o una conversión.`,
    fileNotReady:
      'El archivo de entrenamiento no está listo tal como se leyó: sus comprobaciones dicen por qué y ofrecen, si es posible, una reparación.',
    steps: 'Pasos',
    copy: 'Copiar',
    copyStep: (title) => `Copiar: ${title}`,
    copied: (title) => `Copiado: ${title}`,
    copyRefused: 'El navegador no permitió copiar. El código está seleccionado.',
    expected: (epochs, number, tokens, usd) =>
      [
        epochsOf(epochs, number),
        ...(tokens === null ? [] : [numbered(tokens, 'tokens')]),
        ...(usd === null ? [] : [usd]),
      ].join(', '),
    packages: (names) => `Paquetes: ${names}.`,
    environment: (names) => `Entorno: ${names}.`,
    replace:
      'Reemplazar las partes subrayadas del código. Las partes azules vienen del archivo y del cálculo, o se pueden cambiar.',
    sources: (names) => `Fuentes: ${names}.`,
    summary: (host, usd) => ({ claim: host, rest: usd === null ? '' : `, aproximadamente ${usd}` }),
  },
};

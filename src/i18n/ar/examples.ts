/** Arabic names that the worked example, presets and comparisons write into a scenario. */
import type { Messages } from '../messages.ts';
import { isolate } from './grammar.ts';

/** Every such name. In the scenario it is the reader's own text. */
export const examples: Messages['examples'] = {
  approaches: {
    prompting: 'المطالبة',
    fineTuned: 'الضبط الدقيق',
    fewShot: 'مطالبة بأمثلة قليلة',
    zeroShot: 'دون أمثلة',
    cachedPrompt: 'مطالبة بأمثلة، مخزّنة مؤقتًا',
    hosted: 'الضبط الدقيق، مستضاف',
    large: 'نموذج كبير، بمطالبة',
    small: 'نموذج صغير، مقطَّر',
    smallPrompted: 'نموذج صغير، بمطالبة',
    newer: 'نموذج أحدث، المطالبة نفسها',
    older: 'نموذج أقدم، المطالبة نفسها',
    hostedModel: 'نموذج مستضاف، بمطالبة',
    ownGpu: 'GPU خاص، ضبط دقيق',
    rag: 'RAG',
    ragFineTuning: 'RAG مع الضبط الدقيق',
    ragSmall: 'RAG، نموذج صغير',
  },
  samePrompt: (model) => `المطالبة على ${isolate(model)}`,
  costs: {
    fineTuning: 'الضبط الدقيق',
    labelling: 'وسم البيانات',
    engineering: 'العمل الهندسي',
    evaluation: 'التقييم',
    teacherIn: 'رموز إدخال النموذج المعلّم',
    teacherOut: 'رموز إخراج النموذج المعلّم',
    review: 'مراجعة الأمثلة',
    upkeep: 'الصيانة',
  },
  units: { hour: 'ساعة', million: 'مليون' },
};

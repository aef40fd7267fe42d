/** Portuguese stories of the presets. */
import type { Messages } from '../messages.ts';

/** The story of each preset in two sentences about the situation, and the lesson of its figures. */
export const presetStories: Messages['presetStories'] = {
  learn: 'O que aprender',
  presets: {
    article: {
      story:
        'O caso mais simples, do artigo “Fine-Tuning vs. Prompting”, de maio de 2023: o ajuste economiza 500 tokens em cada uma de 100.000 solicitações por mês e custa $\u00a050 uma vez. O artigo informa o número de tokens, mas nenhum prompt.',
      lesson: 'O payback é a preparação dividida pelo que um mês economiza, e o tráfego decide.',
    },
    'newer-model': {
      story:
        'Um prompt longo classifica chamados de suporte. Ele pode passar de um modelo mais antigo para um mais novo e mais barato, ou um modelo barato pode ser ajustado para a tarefa.',
      lesson:
        'Compare o ajuste com os modelos de hoje, não com o que está em uso. Contra o modelo mais antigo, o ajuste economizaria; contra o mais novo, ele custa mais.',
    },
    'hosted-by-the-hour': {
      story:
        'Um serviço de contabilidade lança 400.000 linhas de faturas por mês com um pequeno modelo aberto, pago por token. Ajustado, o mesmo modelo no mesmo provedor tem um prompt mais curto, mas roda em uma GPU paga por hora, dia e noite.',
      lesson: 'Uma implantação custa o mesmo com ou sem uso, por isso precisa de tráfego que a ocupe.',
    },
    'cached-prompt': {
      story:
        'Uma plataforma de lojas escreve 200.000 descrições de produtos por mês com um guia de estilo e muitos exemplos, iguais em todas as solicitações. Um modelo ajustado no mesmo provedor não precisa de nada disso.',
      lesson:
        'O provedor guarda esse prompt no cache e cobra um décimo por ele. O ajuste só pode economizar o que o cache deixa, e cada token deste modelo ajustado, inclusive os de saída, custa 50% a mais.',
    },
    'own-gpu': {
      story:
        'Um serviço para cooperativas habitacionais transforma 2,5 milhões de ligações por mês em anotações. Em vez de um modelo hospedado, um modelo aberto ajustado roda em uma GPU alugada, após um mês de preparação e com algumas horas de manutenção por mês.',
      lesson:
        'Uma máquina compensa com tráfego alto, se as respostas dela forem tão boas quanto; a hora mais movimentada decide quantas máquinas são necessárias. As taxas de sucesso são supostas iguais: experimente uma menor para o modelo próprio.',
    },
    distillation: {
      story:
        'Um serviço de contratos verifica 400.000 cláusulas por mês com um modelo grande e um prompt longo. O modelo grande também escreve 5.000 respostas com as quais um modelo pequeno é ajustado, e uma pessoa corrige o que qualquer um dos dois errar.',
      lesson:
        'Os tokens do modelo pequeno custam quase nada, mas um pouco mais de respostas erradas consome metade dessa economia. Meça a qualidade antes de contar tokens.',
    },
    'rag-fine-tuning': {
      story:
        'Um banco responde a 250.000 perguntas por mês a partir de trechos de suas próprias páginas, com um modelo grande. Um modelo pequeno pode responder a partir dos mesmos trechos; ele é ajustado só para o tom, e de novo duas vezes por ano.',
      lesson:
        'Os trechos continuam no prompt, por isso a maior parte da economia vem do modelo menor. Meio ponto a mais ou a menos de respostas aceitas pesa mais que essa economia: sem uma medição, o resultado fica em aberto.',
    },
  },
};

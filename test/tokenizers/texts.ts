/** Short texts written for these tests, in many languages and scripts, and in code. */

/** One text per language, by its code. */
export const languages: Readonly<Record<string, string>> = {
  en: "We'd rather measure twice than guess once; it's cheaper, isn't it? The bill came to $1,234.56 on 3 March.",
  de: 'Größere Bäckereien müssen früh öffnen, weil die Käufer schon um 6:30 Uhr draußen warten – Straßenfeger auch.',
  fr: "L'été dernier, nous n'avons pas vu d'étoiles ; peut-être qu'aujourd'hui, à vingt heures, le ciel sera clair.",
  es: '¿Cuánto cuesta el café? El niño pidió una piña y pagó con 20 € — ¡qué sorpresa tan pequeña!',
  pt: 'A avó não gosta de pão com maçã, mas o irmão dela comeu três fatias às cinco da manhã.',
  it: "Perché l'università è già chiusa? Forse è un giorno di festa, così c'è più silenzio in città.",
  nl: "'s Ochtends fietst ze langs de gracht; de zon schijnt, en 't is er heel stil.",
  sv: 'På våren åker många ut på sjön för att fånga ål, även när det blåser över öarna.',
  da: 'Rødgrød med fløde er svært at sige, men nemt at spise på en sommeraften i Århus.',
  fi: 'Hyvää yötä, sanoi äiti ja sulki oven hiljaa. Ulkona tuuli lännestä ja järvi jäätyi.',
  pl: 'Zażółć gęślą jaźń, powiedział zecer, i sprawdził wszystkie czcionki po kolei.',
  cs: 'Příliš hlučný vlak přijel až ve čtvrt na devět a lidé žádali vrácení jízdného.',
  hu: 'Az őszi erdőben a gyűjtők gombát, bogyót és különös köveket találtak.',
  ro: 'Așa că țăranul și-a vândut căruța și s-a mutat în oraș înainte de iarnă.',
  tr: 'İstanbul’da ılık bir akşamdı; çocuklar ışıkların altında oynuyor, büyükler çay içiyordu.',
  vi: 'Buổi sáng trời mưa nên chúng tôi ở nhà uống cà phê và đọc những quyển sách cũ.',
  ru: 'Ёжик нёс в узелке мёд и думал: «А вдруг она подойдёт?» Было 7 часов утра.',
  uk: 'Ґава сиділа на дереві й дивилась, як їжак несе яблука до свого гнізда.',
  bg: 'Щъркелът се върна рано тази година и започна да строи гнездото си на комина.',
  el: 'Η θάλασσα ήταν ήρεμη και τα καΐκια γύριζαν αργά στο λιμάνι με τα δίχτυα γεμάτα.',
  he: 'בבוקר קנינו לחם וגבינה בשוק, ואחר כך ישבנו על הספסל מול הים. עלה 12 ש"ח.',
  ar: 'في الصباح اشترينا الخبز والجبن من السوق، ثم جلسنا أمام البحر. الثمن ١٢ درهمًا.',
  fa: 'می‌خواهم فردا به کتابخانه بروم و کتاب‌های تازه را ببینم؛ هوا خوب است.',
  ur: 'صبح سویرے ہم بازار گئے اور تازہ پھل خریدے، پھر دریا کے کنارے بیٹھ گئے۔',
  hi: 'सुबह-सुबह हम बाज़ार गए और ताज़े फल ख़रीदे; कुल ₹२५० लगे।',
  bn: 'সকালে আমরা বাজারে গিয়ে তাজা ফল কিনলাম, তারপর নদীর ধারে বসলাম।',
  ta: 'காலையில் நாங்கள் சந்தைக்குச் சென்று பழங்கள் வாங்கினோம்; பிறகு ஆற்றங்கரையில் அமர்ந்தோம்.',
  te: 'ఉదయం మేము మార్కెట్‌కు వెళ్లి పండ్లు కొన్నాము, తర్వాత నది ఒడ్డున కూర్చున్నాము.',
  th: 'ตอนเช้าเราไปตลาดซื้อผลไม้สด แล้วก็นั่งริมแม่น้ำดูเรือแล่นผ่านไป',
  my: 'မနက်ခင်းမှာ ကျွန်တော်တို့ ဈေးကိုသွားပြီး သစ်သီးတွေ ဝယ်ခဲ့တယ်။',
  km: 'ព្រឹកនេះ យើងបានទៅផ្សារដើម្បីទិញផ្លែឈើស្រស់ៗ។',
  ka: 'დილით ბაზარში წავედით და ახალი ხილი ვიყიდეთ, მერე მდინარის პირას დავსხედით.',
  hy: 'Առավոտյան գնացինք շուկա և թարմ միրգ գնեցինք, հետո նստեցինք գետի ափին։',
  am: 'ጠዋት ወደ ገበያ ሄደን ትኩስ ፍራፍሬ ገዛን፤ ከዚያ በወንዙ ዳር ተቀመጥን።',
  zh: '早上我们去市场买了新鲜水果，然后坐在河边看船。一共花了25块钱！',
  ja: '朝、市場で新しい果物を買って、川のそばに座った。カードで2,500円払いました。「安いね」',
  ko: '아침에 시장에 가서 신선한 과일을 사고 강가에 앉아 배를 보았다. 모두 2,500원이었다.',
  emoji: 'Done ✅ 👩🏽‍💻 shipped it 🚀🚀 — 🇨🇭 🏴󠁧󠁢󠁳󠁣󠁴󠁿 ❤️‍🔥 ☕︎ (1️⃣ 2️⃣) ¯\\_(ツ)_/¯',
};

/** Code and markup of several kinds, each with its usual white space. */
export const code: Readonly<Record<string, string>> = {
  python:
    'def total(items: list[dict]) -> float:\n    """Sum."""\n    return sum(\n        i["price"] * i.get("n", 1)\n        for i in items  # keep\n    )\n\n\nif __name__ == "__main__":\n\tprint(total([]))\n',
  typescript:
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text is code
    'export const add = (a: number, b = 0): number => a + b;\r\n\r\ninterface Row { readonly id: string; n?: number }\r\nconst url = `https://example.org/${id}?q=${encodeURIComponent("x y")}`;\r\n',
  html: '<!doctype html>\n<p class="a  b">Fish &amp; chips</p>\n<script type="module">\n  import "/x.js";\n</script>\n',
  json: '{"messages":[{"role":"user","content":"Hi\\n\\nthere"}],"n":[1,22,333,4444,55555.5e-10],"ok":true,"null":null}',
  sql: "SELECT u.id, COUNT(*) AS n FROM users u LEFT JOIN orders o ON o.user_id = u.id WHERE u.name <> 'O''Hara' GROUP BY 1;",
  c: '#include <stdio.h>\nint main(void){for(int i=0;i<10;++i){printf("%d\\n",i);}return 0;}\n',
  markdown:
    '# Title\n\n* one\n* two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```sh\n$ npm i --save-dev x@^1.2.3\n```\n',
  diff: '--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n-foo\t\n+bar   \n \n',
  base64: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
};

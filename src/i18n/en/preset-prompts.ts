/**
 * The prompts of the presets. They are in English in every language, because the presets have the token counts of these texts. They are
 * loaded only with the prompts of a preset.
 */

/** An example of a prompt: an input and the right answer. */
type Pair = readonly [input: string, answer: string];

const system = (text: string) => ({ part: 'system', text, lang: 'en', fixed: true });
const user = (text: string) => ({ part: 'user', text, lang: 'en', fixed: false });

/**
 * The part of a prompt with the examples. The labels stand before each input and each answer. A summary replaces the long text until the
 * user opens it.
 */
const examples = (
  pairs: readonly Pair[],
  [inputLabel, answerLabel]: readonly [inputLabel: string, answerLabel: string],
) => ({
  part: 'examples',
  text: pairs
    .map(([input, answer]) => `${inputLabel}:\n${input}\n\n${answerLabel}:\n${answer}`)
    .join('\n\n---\n\n'),
  lang: 'en',
  fixed: true,
  summary: `${pairs.length} examples`,
});

// Descriptions of products: a long prompt, which is cheap because it is cached.

const shopStyle = `You write product descriptions for an outdoor shop. You get the facts of one product and answer with the description only: no title, no list, no greeting.

Length and order. Three paragraphs. The first says in two sentences what the product is for and who will like it. The second describes material, make and use, with every figure that the facts have. The third says what to know before buying: care, fit, what is not included, what it is not made for. Between 110 and 150 words in all.

Tone. Write as a friend would who has used the thing: calm, exact, never loud. Address the reader as "you". Use the present tense. No exclamation marks, no superlatives, no "perfect", "ultimate", "must-have", "adventure awaits". Do not praise what the facts do not show. If a fact is missing, leave the matter out; never guess a weight, a material or a country.

Figures. Metric units with a space: 620 g, 1.9 m, 35 l. Ranges with "to": 5 to 12 kg. Water columns as "20,000 mm". Temperatures as "−6 °C" with the word comfort or limit. Prices never appear. Sizes are written as in the facts.

Words. "Waterproof" only from 10,000 mm, below it "water-repellent". "Windproof" only if the facts say so. "Breathable" always with its figure or not at all. Merino is "merino wool". Down has its fill power and the share of down to feathers. Recycled material has its share. Names of technologies get one short explanation at their first use. "Vegan" and "PFC-free" are given only if they are in the facts.

Safety. Never say that a product prevents injury or saves lives. For helmets, ropes, harnesses and avalanche gear, name the standard and end with the sentence "Read the manual before you use it, and check it before every use." For stoves, end with "Use it outdoors only." For children's products, name the age range.`;

const shopExamples: readonly Pair[] = [
  [
    'rain jacket "Fjara", women; 3 layers, 20,000 mm, 18,000 g/m²/24 h, recycled nylon 100 %, PFC-free; 410 g (size M); hood adjustable, fits over helmet; two chest pockets, pit zips; sizes XS–XL; fits narrow; wash 30 °C, tumble dry low to revive coating',
    'The Fjara is a rain jacket for long days on foot when the forecast is honest about the weather. You will like it if you carry a pack and want one layer that stays on from the first drop to the hut.\n\nIts three layers of recycled nylon, 100 % and PFC-free, are waterproof to a water column of 20,000 mm and let 18,000 g of moisture per square metre out in a day. Size M weighs 410 g. The hood adjusts and fits over a helmet, zips under the arms give air, and both pockets sit on the chest, where a hip belt does not cover them.\n\nThe jacket fits narrow, so take a size more if you wear a thick layer below. It comes in XS to XL. Wash it at 30 °C and tumble dry it low, which revives the coating.',
  ],
  [
    'tent "Skog 2"; 2 persons; 2.1 kg packed; outer 3,000 mm, floor 5,000 mm; aluminium poles; 2 entrances, 2 porches 0.7 m² each; inner 2.2 × 1.3 m, height 1.05 m; inner can be pitched alone; pegs 14 included, no footprint; packed 45 × 14 cm; not for snow load',
    'The Skog 2 is a tent for two people who walk in and want room for two packs as well. It suits trips from spring to autumn on which every night is somewhere else.\n\nThe outer tent is water-repellent to 3,000 mm and the floor to 5,000 mm, on poles of aluminium. Inside you have 2.2 by 1.3 m and a height of 1.05 m. Each side has an entrance with a porch of 0.7 m², so nobody climbs over anybody. In dry weather the inner tent stands alone. Packed it weighs 2.1 kg and measures 45 by 14 cm.\n\nFourteen pegs are included, a footprint is not. The tent is not made for a load of snow. Let it dry before you put it away for more than a day, and keep the poles free of sand.',
  ],
  [
    'stove "Ember"; gas, screw cartridge EN 417; 2.6 kW; 83 g; boils 1 l in 3 min 40 s; pot supports fold, steel, pots 10–20 cm; piezo; without cartridge; wind shield not included',
    'The Ember is a small gas stove for one or two people who cook simple things and carry everything themselves. It is the kind of stove that disappears in a mug.\n\nIt screws onto cartridges of the standard EN 417, gives 2.6 kW, and boils a litre of water in 3 minutes 40 seconds. The supports of steel fold out for pots of 10 to 20 cm. A piezo igniter lights it without matches. The stove weighs 83 g.\n\nA cartridge is not included, and neither is a wind shield; in wind the time to boil grows quickly. Carry matches as well, because a piezo igniter fails in frost. Let the stove cool before you fold it, and check the seal each time you change the cartridge. Use it outdoors only.',
  ],
  [
    'sleeping bag "Nattugle 400"; duck down 90/10, 700 cuin; comfort −1 °C, limit −6 °C; 920 g (regular); regular to 185 cm, long to 200 cm; shell recycled polyester 100 %; zip left, two ways; pack sack 7 l; storage bag included; not when wet',
    'The Nattugle 400 is a sleeping bag for three seasons, made for people who count grams but want to sleep. It is at home in a tent in spring and in an unheated hut in autumn.\n\nIts filling is duck down, 90 % down and 10 % feathers with a fill power of 700 cuin, in a shell of recycled polyester, 100 %. The comfort temperature is −1 °C, the limit −6 °C. The regular length is for people up to 185 cm and weighs 920 g; the long one is for up to 200 cm. The zip is on the left and opens from both ends. Packed, it takes 7 l.\n\nDown loses its warmth when it is wet, so pack the bag dry. A storage bag is included: keep it loose in there at home, and wash it only with a soap for down.',
  ],
  [
    'helmet "Kar", climbing; EN 12492; 255 g; EPP foam, ABS shell; 52–61 cm; headlamp clips 4; vents 12; adult; colours grey, red; replace after fall or 10 years',
    'The Kar is a helmet for climbing and for paths on which stones come down. It suits people who forget that they wear one, because it sits low and turns with the head.\n\nA shell of ABS covers foam of EPP that springs back after small knocks. The helmet meets the standard EN 12492 and weighs 255 g. One wheel sets it to a head of 52 to 61 cm, twelve vents let air through, and four clips hold a headlamp. It comes in grey and red.\n\nReplace it after a hard fall, even if you see no crack, and after ten years in any case. Stickers and paint can attack the shell; ask before you use them. It is made for adults. Read the manual before you use it, and check it before every use.',
  ],
  [
    'base layer "Ull", men; merino 87 %, nylon 13 %; 150 g/m²; flat seams; long sleeves, crew neck; 190 g (L); S–XXL; regular fit; wash 30 °C wool, no softener; mulesing-free',
    'The Ull is a thin shirt to wear on the skin, for days that begin cold and end warm. You will like it if you hate to change at every rest.\n\nIt is knitted from 87 % merino wool and 13 % nylon, which makes it last, at 150 g per square metre. The wool comes from sheep without mulesing. Flat seams keep the straps of a pack from chafing. The sleeves are long, the neck is round, and size L weighs 190 g. It comes in S to XXL with a regular fit.\n\nWash it at 30 °C in the programme for wool, without softener, and dry it flat. It rarely needs it: hung up in the wind for a night, it is fresh again. At this weight it is a layer, not a pullover, so plan something over it for long breaks.',
  ],
  [
    'backpack "Ridge 38"; 38 l + 6 l; 1.35 kg; back length adjustable 42–52 cm; load 6–14 kg; recycled nylon 70 %; rain cover included; side pockets stretch; hydration sleeve, no bladder; hip belt pockets 2; unisex',
    'The Ridge 38 is a backpack for two or three days in huts, or one night outside if you pack with care. It is for people who want one pack for most weekends.\n\nIt holds 38 l, and 6 l more if you raise the lid. The fabric is nylon, 70 % of it recycled. The back adjusts from 42 to 52 cm, so it fits most people, and carries loads of 6 to 14 kg well. Two pockets on the hip belt, stretching pockets on the sides and a sleeve for a water bladder keep small things in reach. It weighs 1.35 kg.\n\nThe rain cover is included, the bladder is not. Set the back length with the pack loaded, not empty. Above 14 kg the belt begins to bend, and a larger pack is the better choice.',
  ],
  [
    'headlamp "Lykt"; 450 lm max; 3 levels + red; battery 1,800 mAh USB-C; 4 h high, 60 h low; 88 g with battery; IPX6; lock against switching on; band washable; beam 95 m',
    'The Lykt is a headlamp for early starts, late returns and reading in a tent. It suits you if you want to charge one cable and carry no batteries.\n\nAt full power, the third of its levels, it gives 450 lm and reaches 95 m; a red light spares the eyes of the others. The battery of 1,800 mAh lasts 4 hours at full power and 60 at low power, and charges by USB-C. The lamp keeps out strong jets of water (IPX6) and weighs 88 g with the battery. A lock keeps it from switching itself on in the pack.\n\nIn frost the battery lasts shorter, so carry it near the body. The cable is the usual one and does not come with it. Take off the band to wash it, and close the flap over the socket before rain.',
  ],
  [
    'hiking boots "Berg Mid", women; nubuck 2.2 mm; membrane waterproof; sole rubber, resoleable; 1,080 g (pair, 39); EU 36–43; width normal; ankle medium; not for crampons; break in; wax included no',
    'The Berg Mid is a boot for marked paths and stony ground with a pack of some weight. You will like it if your ankles want a hand but not a cast.\n\nThe upper is nubuck leather of 2.2 mm with a membrane inside that keeps water out. The shaft gives medium support. The rubber sole can be replaced when it is worn. A pair in size 39 weighs 1,080 g. The boots come in EU 36 to 43 in normal width.\n\nWear them on short walks first; leather needs a few days to take your shape. Brush them dry, feed the leather with wax, which is not included, and never dry them at a stove. They are not stiff enough for crampons. If you are between two sizes, take the larger one.',
  ],
  [
    'water filter "Kilde"; hollow fibre 0.1 µm; bacteria 99.9999 %, protozoa 99.9 %; no viruses; 65 g; up to 1,500 l; bag 1 l included; flow 1.5 l/min; must not freeze; backwash',
    'The Kilde is a water filter for trips on which streams are near and taps are not. It suits walkers who would rather drink now than wait for a tablet.\n\nWater is pressed from the bag of 1 l, which is included, through hollow fibres with pores of 0.1 µm. They hold back 99.9999 % of bacteria and 99.9 % of protozoa. About 1.5 l flow in a minute, and one filter lasts for up to 1,500 l. It weighs 65 g.\n\nThe filter does not remove viruses or chemicals, so choose the water with care below villages and fields. Rinse it backwards when the flow drops. It must not freeze once it has been wet: keep it in your sleeping bag on cold nights, and dry it before you store it for the winter.',
  ],
  [
    'child carrier "Bjorn"; 6 months (sits alone)–3 years; max 18 kg child, 22 kg total; 2.6 kg; aluminium frame, stands alone; 5-point harness; sun roof included, rain cover not; EN 13209-1; parent back 45–58 cm; foldable',
    'The Bjorn is a carrier for walks with a child who has seen enough of the pushchair. It is made for parents of different height who take turns.\n\nThe frame of aluminium stands by itself while you load it and folds flat for the car. A harness with five points holds children from about 6 months, once they sit alone, to 3 years. The child may weigh up to 18 kg, the whole load up to 22 kg. The carrier itself weighs 2.6 kg, meets EN 13209-1, and its back adjusts from 45 to 58 cm.\n\nA roof against the sun is included, a cover against rain is not. Never set the carrier on a table or a wall, and check that the stand has locked before you let go. In cold weather, a child who sits still needs a layer more than you.',
  ],
  [
    'trekking poles "Stav"; carbon 100 %; 3 parts, 110–135 cm; 395 g pair; folded 38 cm; cork grip, extension foam; tungsten tips; baskets included; max user 100 kg; lever lock',
    'The Stav is a pair of trekking poles for long descents and for streams without a bridge. They suit you if you fold your poles away whenever the path gets easy.\n\nThree parts of carbon, 100 %, fold to 38 cm and set from 110 to 135 cm with a lever. The grips are cork, with foam below for steep ground. Tips of tungsten bite on rock, and baskets for soft ground are included. The pair weighs 395 g.\n\nThe poles are made for people of up to 100 kg. Carbon does not bend before it breaks: look for notches after a fall, and do not lever with the pole between stones. Pull the parts open to dry after rain, and keep the lever free of grit.',
  ],
  [
    'insulated mug "Dugg" 0.35 l; steel 18/8 double wall; hot 4 h, cold 9 h; 240 g; lid leakproof, dishwasher lid only; powder coat; not microwave; fits 7.5 cm holder',
    'The Dugg is a mug with a lid for coffee that is drunk slowly, at a desk, in a train or on a rock. It is for people who carry one thing and use it daily.\n\nIts double wall of 18/8 steel keeps drinks hot for 4 hours or cold for 9. It holds 0.35 l, weighs 240 g and fits a holder of 7.5 cm. The lid closes tight, so you can lay the mug in a bag. The powder coat outside gives grip with wet hands.\n\nThe lid may go into the dishwasher, the mug should be washed by hand. It is not made for the microwave. Fill it with hot water for a minute before the coffee, and it keeps warm for longer. After milk, rinse the seal of the lid, which comes off with a fingernail.',
  ],
  [
    'rope "Line 9.5"; single, EN 892; 9.5 mm; 60 m; 59 g/m; falls 7; impact force 8.4 kN; dry treated sheath and core; middle mark; elongation static 8 %; adult; bag not included',
    'The Line 9.5 is a single rope for long routes on rock and for glaciers in summer. It suits climbers who want one rope for nearly everything and still carry it up.\n\nIt is 9.5 mm thick and 60 m long at 59 g per metre, so it weighs about 3.5 kg. It meets EN 892 with 7 falls, an impact force of 8.4 kN and a static elongation of 8 %. Sheath and core are treated against water, and the middle is marked.\n\nA rope bag is not included; it keeps dirt out and is worth having. Check that your belay device is made for 9.5 mm. Keep the rope from sharp edges, acids and sun, and retire it after a hard fall or when the sheath is worn. Read the manual before you use it, and check it before every use.',
  ],
  [
    'gloves "Sno", windproof; outer polyester 100 %, palm goat leather; lining fleece; −10 to 5 °C; 96 g (pair, M); index finger and thumb work on screens; cuff long, elastic; sizes 6–11; loop to hang up; hand wash; not waterproof',
    'The Sno is a pair of gloves for cold, dry days on skis, on the bicycle or on the way to work. They suit you if you take gloves off for every message and want to stop that.\n\nThe outside is polyester, 100 %, and windproof, with goat leather on the palm and fleece inside. They are made for comfort at −10 to 5 °C. The tips of thumb and index finger work on screens. A long elastic cuff closes over or under the sleeve. The pair weighs 96 g in size M.\n\nThe gloves are not waterproof: in wet snow the leather takes up water and needs a night to dry. Wash them by hand, dry them away from the heater, and grease the leather once a winter. They come in sizes 6 to 11, with a loop to hang them up by.',
  ],
  [
    'dry bag "Tarn 20"; 20 l; 120 g; nylon 70D, TPU coating, seams welded; IPX6, floats closed; roll closure, D-ring; window strip; colours orange, grey; for short immersion, not diving; PFC-free; max load 12 kg; rinse after salt water',
    'The Tarn 20 is a dry bag for canoes, wet packs and rainy camps. It suits you if you want to see at a glance what is inside and find it at the first try.\n\nIt holds 20 l and carries up to 12 kg. The fabric is nylon of 70 denier with a coating of TPU and welded seams, PFC-free. Rolled up, it keeps out strong jets of water (IPX6) and floats. A ring of metal ties it to a boat or a pack, and a clear strip shows the content. It weighs 120 g and comes in orange and grey.\n\nThe bag bears a short dip, but it is not made for diving. Press the air out before you roll it, and roll it at least three times. Rinse it after salt water, dry it inside out, and keep sharp edges away from the coating.',
  ],
  [
    'camping chair "Hvil"; aluminium frame, polyester seat 600D; 890 g; seat height 28 cm; 110 kg; packed 35 × 11 cm; set up about 1 min, poles on cord; feet wide 4; pocket on side; sack included; not on gravel slope; washable cover',
    'The Hvil is a chair for camps, concerts and the hour on the balcony that begins with tea. You will like it if the ground has become further away over the years.\n\nPoles of aluminium on a cord come together in about a minute, and a seat of polyester of 600 denier hangs between them. It carries up to 110 kg at a seat height of 28 cm and weighs 890 g. It stands on four wide feet. A pocket on the side holds a book. In its sack, which is included, it measures 35 by 11 cm.\n\nSet it on level ground; on a slope of gravel it can tip. The cover comes off for the wash. Look at the joints once a season, dry the fabric before you pack it, and do not leave it in the sun for weeks, which makes the seat weak.',
  ],
];

const shopFacts =
  'softshell trousers "Vidda", men; 4-way stretch, nylon 88 %, elastane 12 %, recycled 55 %; water-repellent, windproof front; 380 g (50); thigh vents; knees shaped; belt loops, no belt; pockets 4, two with zip, one for a phone; hem adjusts, hook for boots; sizes 44–58, also short 24–28; fits regular; dries in about 2 h; wash 40 °C, no softener; wear in mild to cold weather; not for heavy rain; knees not padded; colours black, moss';

// Booking of invoice lines: a model that is hosted by the hour once it is tuned.

const invoiceRules = `You read one line of an incoming invoice and book it. Answer with one JSON object and nothing else: {"account": string, "tax": number, "centre": string, "note": string}.

Accounts. 4120 travel: trains, flights, hotels, taxis, parking. 4130 catering: meals with guests. 4210 software: licences, hosting, domains, subscriptions by the month. 4220 hardware below 800: keyboards, screens, cables, phones. 0420 hardware from 800. 4310 rent and energy. 4320 cleaning and repairs. 4410 advertising. 4510 legal and tax advice. 4610 postage and parcels. 4620 paper, pens, small office goods. 4700 training and books. 4990 anything else, with a note that says why.

Tax is the rate on the line: 0, 7 or 19. If the line gives amounts only, work it out from net and gross and round to the nearest of the three. Reverse charge is 0, with the note "reverse charge".

The centre is one of sales, engineering, support, office. The line often has it in brackets after a person's name. A customer as a guest means sales, a book or a device for developers means engineering. Otherwise it is office.

The note is empty, or at most ten words for the person who checks: a missing date, two possible accounts, a private share.`;

const invoiceExamples: readonly Pair[] = [
  [
    'ICE Berlin Hbf – München Hbf, 12.03., Fr. Lindqvist (Vertrieb), netto 112,15 MwSt 7,85 brutto 120,00',
    '{"account": "4120", "tax": 7, "centre": "sales", "note": ""}',
  ],
  [
    'Cloud hosting February, eu-central, 3 nodes, EUR 412.00, VAT reverse charge',
    '{"account": "4210", "tax": 0, "centre": "office", "note": "reverse charge"}',
  ],
  [
    '1 × Notebook 14" 32 GB, für T. Novak (Entwicklung), 1.489,00 zzgl. 19 %',
    '{"account": "0420", "tax": 19, "centre": "engineering", "note": ""}',
  ],
  [
    'Menü 4 Pers. + Wein, 21.03., Bewirtung Kunde, brutto 238,00, darin 19 %',
    '{"account": "4130", "tax": 19, "centre": "sales", "note": "guests and occasion are missing"}',
  ],
  [
    'Fachbuch „Observability in practice“, J. Haddad (Entwicklung), 39,90 inkl. 7 %',
    '{"account": "4700", "tax": 7, "centre": "engineering", "note": ""}',
  ],
  [
    'Reparatur Türschließer, Anfahrt und Material, netto 164,00 brutto 195,16',
    '{"account": "4320", "tax": 19, "centre": "office", "note": ""}',
  ],
];

const invoiceLine =
  'Pos. 3: 2 × Monitor 27", höhenverstellbar, geliefert 02.04. an Support-Team, Einzelpreis netto 289,00, Gesamt netto 578,00, MwSt 19 % 109,82, brutto 687,82, Garantie 36 Monate inklusive';

// Notes on telephone calls: a long prompt without examples, and a tuned model on a rented GPU.

const callRules = `You turn the transcript of a telephone call with a housing association into a note for its files. Tenants call about repairs, rent, neighbours, keys, contracts and moving out. The note is read by a colleague who was not on the call and has thirty seconds.

Write four headed sections and nothing else.

"Wish" says in one sentence what the caller wants, in your own words.

"Facts" lists what was said that matters: the room, the thing that is broken, since when, what was tried, who has been there, dates, amounts, reference numbers. One line for each fact. Keep numbers exactly as they were said. If the caller corrects themselves, write only the correction. If two statements contradict each other, write both and mark the line with "unclear".

"Promised" lists what the agent has promised, with who does it and by when. A promise without a date gets "no date". Write "nothing" if nothing was promised. Do not turn a possibility into a promise: "we could send somebody" is none.

"Next" gives the next step, one of: send a plumber, send an electrician, send a locksmith, send the caretaker, write to the tenant, write to the neighbour, check the account, pass to contracts, no step. Add the urgency: today, within three days, within two weeks. Water that runs, no heating between October and April, no electricity, a door that does not lock, and a smell of gas are today. With a smell of gas, the first line of the note is "GAS: emergency service must be called", even if the caller has not asked for it.

Leave out greetings, small talk, complaints about waiting, and anything about health unless the repair depends on it. Never write a bank account number, a password or the code of a door; write "given on the call". Names of neighbours become "the neighbour", with the floor if it was said. The caller's own name is in the file already and is left out.

Use short main clauses and the past tense. Do not judge the caller or the agent. If the transcript ends in the middle, say so in the last line. If the call is not about a flat of the association, write only "wrong number". The note has at most 160 words.

Before you answer, go through the transcript once more and check three things in silence: every number in the note is in the transcript, every promise has a person, and the next step is one of the list.`;

const callBrief = 'Write the note for the files on this call: Wish, Facts, Promised, Next.';

const callTranscript = `Agent: Housing association, good morning, what can I do for you?
Caller: Hello, yes, it is about the radiator again, in the small bedroom, the one to the yard. It has been cold since Thursday, no, since Wednesday evening.
Agent: Only that one?
Caller: That one is quite cold. In the living room it is lukewarm at the top, and the bathroom is all right. I let the air out with the key, as the caretaker showed me last year, and there was only water, no air.
Agent: Did anybody come to look at it?
Caller: The caretaker was here on Friday and said it was the valve and he would order one. I have heard nothing since. And we have the little one sleeping in that room, she is eight months old, we have her in with us now.
Agent: I understand. I have the report of Friday here, number 40718. The part is ordered, but I see no date.
Caller: It is fourteen degrees in there, I measured it this morning.
Agent: Then I make that urgent. A plumber will call you today before four, and if he cannot come, the caretaker brings you an electric heater.
Caller: That would help. I am at home until two, after that my husband is here. The number is the one you have.
Agent: I have it. Anything else?
Caller: The lamp in the stairwell on the third floor flickers, but that is not for me to complain about.
Agent: I write it down all the same. Goodbye.`;

// Clauses of contracts: a large model, and a small one that is trained on the answers of the large one.

const clauseRules = `You check one clause of a supply contract for the buyer. Answer with one JSON object and nothing else: {"topic": string, "risk": "none" | "low" | "high", "why": string, "change": string}.

Topics: price, payment, delivery, acceptance, warranty, liability, confidentiality, property, termination, law, other. Choose the one whose rule the clause would change for the buyer, not the one of its heading.

The buyer's position. Prices are fixed for twelve months; an index is accepted with a cap of 3 % a year. Payment within 30 days after a correct invoice; a discount is welcome, interest above 5 % is a high risk. Delivery dates bind, with 0.5 % of the value a week for delay, at most 5 %. Risk passes at the buyer's gate. Acceptance needs a signed protocol; silence is no acceptance. Warranty is 24 months from acceptance, and repair begins within two working days. Liability of the supplier may be limited to the contract value, but not for intent, gross negligence, injury or the product liability act. Confidentiality lasts five years and works both ways. Drawings and tools that the buyer pays for belong to the buyer. Either side may terminate for good cause; the buyer also with three months' notice. The law is that of the buyer's seat.

Risk is none if the clause is equal to or better than this position, low if it is worse but usual in the trade, and high if it takes away a right, has no limit, or makes the buyer pay for what the supplier has caused.

"why" says the difference in at most twenty-five words, with the figures of the clause. "change" is the shortest wording that would bring the clause to the buyer's position, ready to paste, in the language of the clause. It is empty if the risk is none. Never quote more of the clause than is needed. Do not advise to sign or not to sign.`;

const clauseExamples: readonly Pair[] = [
  [
    'The Supplier may adjust prices at any time with effect for orders not yet delivered if costs of materials, energy or wages change. The Purchaser will be informed in writing. The adjusted prices apply from the date of the notice.',
    '{"topic": "price", "risk": "high", "why": "Prices may rise at any time, also for running orders, without cap or proof; twelve fixed months are wanted.", "change": "Prices are fixed for twelve months. Afterwards they may follow the agreed index by at most 3 % a year for new orders."}',
  ],
  [
    'Invoices are payable within 30 days of receipt without deduction. For payment within 10 days a discount of 2 % is granted. In case of late payment, interest of 4 % a year is due.',
    '{"topic": "payment", "risk": "none", "why": "30 days, a discount of 2 % and interest of 4 % are within the position.", "change": ""}',
  ],
  [
    'Delivery dates are approximate and do not constitute fixed dates. The Supplier shall not be in default before a reminder with a reasonable period of grace of at least four weeks. Claims for damages due to delay are excluded.',
    '{"topic": "delivery", "risk": "high", "why": "Dates do not bind, four weeks of grace, and all damages for delay are excluded; 0.5 % a week is wanted.", "change": "Delivery dates are binding. For each week of delay begun, the Supplier pays 0.5 % of the value of the delayed part, at most 5 %."}',
  ],
  [
    'The goods are deemed accepted if the Purchaser does not notify defects in writing within ten working days after delivery, or uses the goods in production.',
    '{"topic": "acceptance", "risk": "high", "why": "Silence for ten working days or use counts as acceptance; a signed protocol is wanted.", "change": "The goods are accepted when both parties have signed the acceptance protocol. Use in production is no acceptance."}',
  ],
  [
    'The Supplier is liable without limit for intent and gross negligence and for injury to life, body or health. In all other cases liability is limited to the value of the contract. Mandatory product liability remains unaffected.',
    '{"topic": "liability", "risk": "none", "why": "Limited to the contract value, with the exceptions that the buyer requires.", "change": ""}',
  ],
  [
    'Tools and moulds manufactured for the order remain the property of the Supplier, even if the Purchaser has borne their cost in whole or in part. The Supplier is entitled to use them for other customers after two years without an order.',
    '{"topic": "property", "risk": "high", "why": "Tools paid for by the buyer stay with the supplier and may serve others after two years.", "change": "Tools and moulds whose cost the Purchaser bears are the Purchaser’s property and are used for the Purchaser’s orders only."}',
  ],
  [
    'This contract runs for two years and is renewed by one year unless either party gives notice six months before its end. The right to terminate for good cause remains unaffected.',
    '{"topic": "termination", "risk": "low", "why": "Only every year with six months’ notice; the buyer wants three months’ notice at any time.", "change": "The Purchaser may terminate the contract at any time with three months’ notice."}',
  ],
];

const clauseBrief =
  'Check one clause of a supply contract for the buyer. Answer with one JSON object: topic, risk, why, change. Use the topics, the position and the limits on which you were trained, and leave "change" empty if the risk is none.';

const clause =
  'Warranty. The warranty period is twelve months from the date of dispatch. The Supplier shall, at its own discretion, repair or replace defective parts that are returned to its works carriage paid. The costs of removal, reinstallation and downtime are borne by the Purchaser. Wearing parts, electronic components and software are excluded from the warranty. For repaired or replaced parts no new warranty period begins. If two attempts at repair fail, the Purchaser may demand a reasonable reduction of the price; withdrawal from the contract and claims for damages of any kind are excluded. The warranty lapses if the Purchaser or third parties carry out work on the goods without the prior written consent of the Supplier, or if spare parts of other manufacturers are used, irrespective of whether this has contributed to the defect. Claims under this clause become time-barred six months after the notice of the defect.';

// Answers from documents: the facts come from retrieval, and the tone from the prompt or the training.

const bankTone = `You answer questions of the customers of a cooperative bank. You get passages from the bank's own pages and the question. Answer only from the passages. If they do not contain the answer, say in one sentence what is missing and where the customer can ask: the branch, or the service line from 8 to 20 o'clock.

Tone. Warm, plain and short, as across a counter. Address the customer with "you". One idea to a sentence, at most eighteen words each. No advertising, no "we are happy to", no "unfortunately", no exclamation marks. Say what the customer can do before what the bank cannot do. Technical terms are used only if the passages use them, and get a short explanation in brackets the first time: "standing order (a payment that repeats by itself)".

Form. Begin with the answer itself, in one or two sentences. Then at most three steps as a numbered list, if there is something to do. Then one sentence on costs or deadlines if the passages name any: fees with their amount, periods with their number of days. End with the titles of the passages that you used, in brackets. Between 60 and 150 words.

Care. Give no advice on investments, tax or law, and say that an adviser at the branch can. Never ask for a PIN, a TAN or a password, and if the question contains one, tell the customer to change it. If the question sounds like fraud (somebody has called, a payment that the customer does not know, a link in a message), the first sentence is: "Please block your access now: 116 116, day and night." Only then comes the answer. If the customer is angry, do not comment on it; acknowledge the inconvenience in half a sentence and help.

Figures and names are copied from the passages exactly. If two passages contradict each other, use the newer one and say from when it holds. Amounts have two decimals and the sign after the figure: 4,90 €. Dates are written out: 3 March. Do not translate the names of products. Do not mention the passages as "context" or "documents", and do not mention these rules.

An example. Question: "How do I get a second card for my daughter, she is 15?" Answer: "Your daughter can get her own card for your account from the age of 14. 1. Open Cards in the app and choose Partner card. 2. Enter her name and date of birth. 3. Come to the branch once with her identity card. The card costs 12,00 € a year, and you have 14 days for the visit. (Partner cards, Fees from January)"

A second example. Question: "Your machine in the station kept my card!!" Answer: "Your card is safe in the machine and nobody can use it. That costs you time, so we make it quick. 1. Block the card in the app under Cards, or by 116 116. 2. Order a new one in the same place. 3. Until it arrives, withdraw cash at the counter with your identity card. The new card is free and arrives in five working days. (Cards kept by machines)"`;

const bankBrief =
  'Answer the customer’s question from the passages, in the tone and form on which you were trained. End with the titles of the passages used. If fraud is possible, begin with the sentence on blocking.';

const bankQuestion = `Passages

[Transfers in real time, 1 October] A transfer in real time reaches the other account within ten seconds, on every day of the year and at every hour. Since 9 October all transfers in euro can be sent in this way, in the app, in online banking, and at the machines in our branches. A transfer in real time costs the same as a usual one: in the account model Comfort it is included, in the account model Basis each transfer costs 0,15 €. The limit is the limit of your account for the day. You can set a lower limit for transfers in real time alone, under Settings, Limits. A transfer in real time cannot be called back once it is confirmed, because the money is on the other account at once. If the other bank cannot be reached, the transfer is refused within seconds, and nothing is booked.

[Check of the recipient, 9 October] Before you confirm a transfer, your bank compares the name that you have entered with the name of the account. The answer comes within five seconds. Match: the name is right. Close match: the name differs slightly, and the app shows the name of the account; please correct it or ask the recipient. No match: the name is another one; you can send the transfer all the same, but then the bank is not liable if it reaches the wrong person. Not available: the other bank has not answered, or the account is of a kind that is not checked. The check is free. It cannot be switched off for private customers. For a collection of transfers in a file, business customers can choose whether it is made.

[Limits, 15 September] For the app and online banking the limit is 3.000,00 € a day unless you have agreed on another one. You can lower it at once and raise it to 10.000,00 € in the app under Settings, Limits. A rise takes effect after four hours, for your safety. For a single higher amount, such as a car or a deposit, ask for a limit for one day in the app under Service, or at the branch; it takes effect on the same day if you ask before 15 o'clock. Standing orders and transfers between your own accounts do not count towards the limit.

[Transfers to the wrong account, 20 August] If a transfer has gone to the wrong account, tell us at once. A usual transfer can be stopped until it is booked, on working days until about 17 o'clock of the same day. After that, and for each transfer in real time, we can only ask the other bank to pay the money back. Its customer has to agree. We charge 12,50 € for this enquiry if the account number was entered wrongly, and nothing if the mistake was ours. The answer takes up to 20 working days. If the recipient does not agree, we name the person to you on request, so that you can claim the money yourself.

Question

Hello, I want to pay for a used car on Saturday, 7.400 euro, and the seller wants the money to be there before he hands over the keys. Can I do that from my phone in front of him, what do I have to set up before, and what happens if I mistype his account number?`;

/** The prompts of the approaches of a preset, by their ids. The article’s example has none, because the article gives tokens only. */
export const presetPrompts = {
  article: {},
  'cached-prompt': {
    'cached-prompt': [system(shopStyle), examples(shopExamples, ['Facts', 'Description']), user(shopFacts)],
    'fine-tuned': [
      system(
        'Write the description of this product for the outdoor shop, in the style, length and order on which you were trained. Use only the facts.',
      ),
      user(shopFacts),
    ],
  },
  'hosted-by-the-hour': {
    'few-shot': [system(invoiceRules), examples(invoiceExamples, ['Line', 'Booking']), user(invoiceLine)],
    'fine-tuned': [
      system('Book this line of an invoice. Answer with one JSON object: account, tax, centre, note.'),
      user(invoiceLine),
    ],
  },
  'own-gpu': {
    'hosted-model': [system(callRules), user(callTranscript)],
    'own-gpu': [system(callBrief), user(callTranscript)],
  },
  distillation: {
    'large-prompted': [system(clauseRules), examples(clauseExamples, ['Clause', 'Answer']), user(clause)],
    'small-distilled': [system(clauseBrief), user(clause)],
    'small-prompted': [system(clauseRules), examples(clauseExamples, ['Clause', 'Answer']), user(clause)],
  },
  'rag-fine-tuning': {
    rag: [system(bankTone), user(bankQuestion)],
    'rag-fine-tuned': [system(bankBrief), user(bankQuestion)],
    'rag-small': [system(bankTone), user(bankQuestion)],
  },
};

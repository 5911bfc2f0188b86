import { openings } from '../opening.ts'

/** Those who need all the room there is, write in lines, or write as they speak. */
export const long = [
  ...openings(
    'en',
    { topic: 'contract', named: 'care', urgency: 'high', intent: 'cancellation' },
    ['furious', 'influential'],
    [
      'Timeline for whoever reads this @aurora_aiuta:\n\nMarch: I cancel\nMarch: you confirm\nApril: you charge me\nMay: you charge me\nJune: you charge me and add a late fee\n\nLate for WHAT. I want £74.50 back this week or it goes to the ombudsman',
    ],
  ),
  ...openings(
    'en',
    { topic: 'network', named: 'care', urgency: 'normal', intent: 'problem' },
    ['patient', 'confused', 'grateful'],
    [
      'Hello @aurora_aiuta, sorry for the essay. My grandson moved the router behind the telly so it "looks nicer". Since then the bedroom has nothing, the kitchen works if I leave the door open, and the cat sits on it because it\'s warm. Could any of that be the trouble? Many thanks',
      'alright @aurora_aiuta wifis been dead since last nite, tried the paperclip in the hole thing, nowt. any1 there',
    ],
  ),
  ...openings(
    'en',
    { topic: 'network', named: 'nameOnly', urgency: 'normal', intent: 'problem' },
    ['furious', 'troll', 'influential'],
    [
      "9am call: dropped.\n11am call: dropped.\n2pm call I was dreading: flawless, crystal clear, forty minutes.\n\nAurora Mobile, you're doing this on purpose",
      "Aye so Aurora's down again in {town}, that's three times this week, pure shambles so it is #auroramobile",
    ],
  ),
  ...openings(
    'en',
    { topic: 'delivery', named: 'both', urgency: 'normal', intent: 'problem' },
    ['buyer', 'furious', 'patient'],
    [
      'For the attention of @auroramobile and @aurora_aiuta: ordered two phones, received one phone and two invoices. Rang. Told the other had been delivered. Asked where. Told "to the delivery address". Asked which. Told "the one it was delivered to". I\'d like off this ride please',
    ],
  ),
  ...openings(
    'en',
    { topic: 'praise', named: 'care', urgency: 'low', intent: 'praise' },
    ['grateful', 'patient', 'influential'],
    [
      "Small story. Gran's 90, no landline for ten days, on her own up the valley. Yesterday an @aurora_aiuta engineer drove up in the snow, fixed it, had a cuppa, and wrote all our numbers out in big letters on the back of a cereal box. Didn't leave his name. If he sees this: thank you",
    ],
  ),
]

import { openings } from '../opening.ts'

/** Small matters of home, work and travel. */
export const everyday = [
  ...openings(
    'en',
    { topic: 'billing', named: 'care', urgency: 'normal', intent: 'question' },
    ['grateful', 'confused', 'patient'],
    [
      '@aurora_aiuta my bill says “pro rata adjustment” and so does my face. What did I adjust?',
      'Hello @aurora_aiuta, can I have the bill on the 3rd instead of the 28th? Wages come in on the 1st and it’s a lonely few days',
      '@aurora_aiuta where do I find a bill from two years ago? Tax office wants it, tax office gets it',
    ],
  ),
  ...openings(
    'en',
    { topic: 'billing', named: 'care', urgency: 'high', intent: 'problem' },
    ['confused', 'furious', 'buyer'],
    [
      '@aurora_aiuta you’ve taken the payment four times this morning. FOUR. My rent goes out tonight, please stop it now',
      'Got a letter from a debt collector for £11.20 I paid in March. I have the receipt @aurora_aiuta, call them off',
    ],
  ),
  ...openings(
    'en',
    { topic: 'network', named: 'care', urgency: 'normal', intent: 'problem' },
    ['buyer', 'grateful', 'patient'],
    [
      '@aurora_aiuta the new router hides in the only room with a socket, which is the airing cupboard. Towels have five bars',
      'Evening @aurora_aiuta, every call to my daughter in Canada drops at eleven minutes. She thinks I’m sulking',
      '@aurora_aiuta fibre is splendid till the neighbour’s hot tub goes on. Is that a thing?',
      '@aurora_aiuta mobile works everywhere in {town} except on our side of Church Lane. It’s a narrow lane',
    ],
  ),
  ...openings(
    'en',
    { topic: 'network', named: 'nameOnly', urgency: 'normal', intent: 'problem' },
    ['buyer', 'confused', 'influential'],
    [
      'Filmed a whole video about Aurora’s network and now Aurora’s network won’t let me upload it. Poetry',
      'Anyone else on Aurora Mobile getting voicemails two days late? Gran thinks I’m ignoring her',
    ],
  ),
  ...openings(
    'en',
    { topic: 'repair', named: 'care', urgency: 'normal', intent: 'problem' },
    ['grateful', 'furious', 'patient'],
    [
      '@aurora_aiuta phone came back from repair with a new screen and somebody else’s case. Nice case. Not mine',
      'Third week of “awaiting part” @aurora_aiuta. Is the part being raised by hand?',
      '@aurora_aiuta the microphone is fixed and now the speaker is broken. We can’t both be right, this phone and I',
    ],
  ),
  ...openings(
    'en',
    { topic: 'shop', named: 'care', urgency: 'low', intent: 'suggestion' },
    ['patient', 'confused', 'grateful'],
    [
      '@aurora_aiuta one chair in the {town} shop would change lives. Signed, a man with two knees',
      'Could the {town} shop write on the door that it shuts for lunch, @aurora_aiuta? I’d have had mine too',
    ],
  ),
  ...openings(
    'en',
    { topic: 'app', named: 'care', urgency: 'normal', intent: 'problem' },
    ['influential', 'confused', 'buyer'],
    [
      '@aurora_aiuta the app greets me as Derek. I’m not Derek. I can see what Derek spends, though, and Derek should worry',
      'App asks for my thumb, then my face, then my mother’s maiden name, then says session expired @aurora_aiuta',
      '@aurora_aiuta since the update the app is in Finnish. It’s lovely. I speak no Finnish',
    ],
  ),
  ...openings(
    'en',
    { topic: 'roaming', named: 'care', urgency: 'normal', intent: 'question' },
    ['buyer', 'grateful', 'confused'],
    [
      '@aurora_aiuta two weeks in Portugal, one phone, two teenagers. What’s the least ruinous way to do this?',
      'Does a ferry count as abroad @aurora_aiuta? Asking from a ferry, quickly',
    ],
  ),
  ...openings(
    'en',
    { topic: 'contract', named: 'care', urgency: 'normal', intent: 'question' },
    ['patient', 'grateful', 'buyer'],
    [
      '@aurora_aiuta my husband has died and the contract was his. I’d like to keep the number, he’s on the voicemail. Whom do I talk to?',
      'Moving to {town} at the end of the month @aurora_aiuta. Does the fibre come with me or do I leave it for the spiders?',
    ],
  ),
  ...openings(
    'en',
    { topic: 'contract', named: 'marketing', urgency: 'normal', intent: 'cancellation' },
    ['furious', 'patient'],
    [
      '@auroramobile six years with you and new people get it for half. I’d like to leave politely. Where’s the polite button?',
      '@auroramobile cancel means cancel. Not “pause”, not “we’d love to call you”. Cancel',
    ],
  ),
  ...openings(
    'en',
    { topic: 'delivery', named: 'care', urgency: 'normal', intent: 'problem' },
    ['grateful', 'furious', 'confused'],
    [
      '@aurora_aiuta courier says “left with Steve”. There is no Steve at number 9. Who is Steve',
      'SIM promised by Tuesday, tracking says it’s having a rest in Coventry. Can someone wake it @aurora_aiuta?',
      '@aurora_aiuta the box arrived sealed, signed for and empty. Beautiful box',
    ],
  ),
  ...openings(
    'en',
    { topic: 'praise', named: 'care', urgency: 'low', intent: 'praise' },
    ['buyer', 'furious', 'grateful'],
    [
      'I came to shout at @aurora_aiuta and left with the refund, an apology and a recommendation for a podcast. Disarmed',
      '@aurora_aiuta thank you for ringing back when you said you would. It shouldn’t be remarkable. It was',
    ],
  ),
  ...openings(
    'en',
    { topic: 'purchase', named: 'both', urgency: 'normal', intent: 'purchase' },
    ['buyer', 'grateful'],
    [
      '@auroramobile @aurora_aiuta twelve SIMs for a small choir that can’t find each other at festivals. Is there a deal for altos?',
    ],
  ),
  ...openings(
    'en',
    { topic: 'chatter', named: 'none', urgency: 'low', intent: 'chatter' },
    ['buyer', 'patient', 'furious'],
    [
      'Named the hens Aurora, Stella and Nugget. Nugget knows',
      'Dropped my phone in the pond. The newt has it now. The newt seems happy',
      'Train’s so late the buffet has run out of sorry',
    ],
  ),
  ...openings(
    'en',
    { topic: 'press', named: 'care', urgency: 'high', intent: 'question' },
    ['journalist', 'influential'],
    [
      '@aurora_aiuta twenty-three readers wrote in about the same exit fee this week. What do you tell the twenty-fourth? Deadline noon',
    ],
  ),
  ...openings(
    'en',
    { topic: 'chatter', named: 'marketing', urgency: 'low', intent: 'chatter' },
    ['troll', 'influential'],
    ['@auroramobile your billboard on the ring road says “always there”. It fell down on Sunday'],
  ),
]

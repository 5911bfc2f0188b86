import { followUps } from '../follow-up.ts'
import type { Intent } from '../opening.ts'

const TROUBLE: readonly Intent[] = ['problem', 'cancellation']
const ASKING: readonly Intent[] = ['question', 'purchase']
const MATTERS: readonly Intent[] = [...TROUBLE, ...ASKING]

/** What people say in public when the brand has answered. */
export const answers = [
  ...followUps('en', 'quickAnswer', { by: ['patient', 'grateful', 'confused', 'buyer'], intents: TROUBLE }, [
    'That was quick! Will try tonight and report back, thanks',
    'Ta, done that, seems to be holding. Fingers crossed',
    'Brilliant, that was it. Thanks very much',
    "Thank you. If it's still playing up tomorrow I'll give you a shout",
  ]),
  ...followUps('en', 'quickAnswer', { by: ['confused'], intents: MATTERS }, [
    "Thanks, but I don't have that menu. I've got a cog and a sort of envelope",
    'Sorry, being thick: is that something I do or something you do?',
    "Followed all that and now it's gone grey. Is grey good?",
  ]),
  ...followUps('en', 'quickAnswer', { by: ['furious'], intents: MATTERS }, [
    'Word for word what you told me last month. I can copy and paste too. WHEN will it be fixed?',
    '"Sorry for any inconvenience." It\'s not an inconvenience, it\'s my livelihood',
    'Already done that. Twice. Did you read what I wrote?',
    "Right. At least someone's replied. Now I want a date",
    "Fine, I'll try it. If it's the same tomorrow I'm off to the ombudsman",
  ]),
  ...followUps(
    'en',
    'quickAnswer',
    { by: ['influential', 'journalist'], intents: [...MATTERS, 'suggestion'] },
    [
      "Thanks, clear answer. Passing it on, I've had dozens of messages about this",
      "Quick, I'll give you that. Would you be this quick for someone with 40 followers?",
      'Noted. May I quote you on that?',
    ],
  ),
  ...followUps('en', 'quickAnswer', { by: ['journalist'] }, [
    'Thank you. Is that on the record?',
    'Polite, but not quite an answer. Yes or no?',
  ]),
  ...followUps(
    'en',
    'quickAnswer',
    { by: ['buyer', 'patient', 'confused', 'grateful', 'influential'], intents: ASKING },
    [
      "Ah, that's perfectly clear, thank you!",
      "Lovely, I'll pop into the shop on Saturday then",
      'And does that go for existing customers or just new ones?',
      'Great, exactly what I needed 👍',
    ],
  ),
  ...followUps('en', 'quickAnswer', { intents: ['praise'] }, [
    "You've earned it. Pass it on to the team!",
    'And you reply to the nice ones too! Made my day ❤️',
    'Pleasure. I moan enough, only fair',
  ]),
  ...followUps('en', 'quickAnswer', { intents: ['suggestion'] }, [
    'Thanks for reading it at least! Hope it happens',
    'Happy to test it if you need a guinea pig 😄',
  ]),
  ...followUps('en', 'quickAnswer', { intents: ['chatter'] }, [
    'Oh no, you actually read these 😂',
    'Well now I feel bad. Hello!',
    "Okay that's a good reply, fair enough",
  ]),
  ...followUps('en', 'slowAnswer', { by: ['patient', 'grateful', 'confused', 'buyer'] }, [
    "Ah, thank you! Thought you'd forgotten me",
    "Better late than never. I'll give it a go, cheers",
    'My neighbour sorted it in the meantime, but thanks all the same',
  ]),
  ...followUps('en', 'slowAnswer', { by: ['furious', 'influential', 'journalist'] }, [
    'All that time to tell me to turn it off and on again. Unbelievable',
    "Oh, you're alive. Still broken, by the way",
    "I've had haircuts that were quicker. And you haven't answered the question",
  ]),
  ...followUps('en', 'promised', {}, [
    "OK, thanks, I'll wait to hear from you",
    "Will do. Please don't forget me 🙏",
    'Great, is today realistic?',
  ]),
  ...followUps('en', 'promised', { by: ['furious', 'influential', 'journalist'] }, [
    '"Looking into it" for how long, exactly?',
    "Grand. Clock's running",
    "I'll hold you to that",
  ]),
  ...followUps('en', 'questioned', { topics: ['network', 'app', 'repair', 'roaming'], intents: TROUBLE }, [
    'Yes, tried that, and on another phone. Same thing',
    "Since Monday, mostly evenings. Mornings aren't so bad",
    '{town}, near the station, top floor. Anything else?',
    'No error, it just spins and gives up',
  ]),
  ...followUps('en', 'questioned', {}, [
    "Yes, that's right. What next?",
    "Good question, I'll check when I'm home and let you know",
  ]),
  ...followUps(
    'en',
    'questioned',
    { topics: ['billing', 'contract', 'delivery', 'shop'], intents: TROUBLE },
    [
      "I've kept everything: receipt, date, even the name of the lad I spoke to",
      "Yes, it's in my name, has been for eight years",
      'Last week, at the {town} shop. Nobody warned me',
    ],
  ),
  ...followUps('en', 'questioned', { by: ['furious'] }, [
    "It's in my first message. The one you're replying to",
    'Yes. Yes to all of it. Now can someone DO something',
  ]),
  ...followUps('en', 'questioned', { topics: ['praise', 'chatter', 'purchase', 'press'] }, [
    'Go on then, yes 😄',
    'About £250, £300 if it makes the tea',
  ]),
  ...followUps('en', 'invited', {}, [
    "I've sent you a DM",
    'OK, messaging you now',
    "Done, it's in your DMs 👍",
  ]),
  ...followUps('en', 'invited', { by: ['furious', 'influential', 'journalist'] }, [
    "DM sent. Funny how it's always private once it gets awkward",
    "In your messages. I'll be telling everyone here how it ends, mind",
  ]),
  ...followUps('en', 'publicThanks', {}, [
    'All sorted now, thanks to the team 🙏',
    'Update: fixed! Thank you for the help',
    "Credit to them, that's resolved. Cheers",
  ]),
  ...followUps('en', 'publicThanks', { by: ['grateful', 'confused', 'patient'] }, [
    'IT WORKS! Thank you, thank you, you absolute stars ❤️',
    'Whoever helped me just now has the patience of a saint. Thank you so much',
  ]),
  ...followUps('en', 'publicThanks', { by: ['furious', 'influential', 'journalist'] }, [
    'I shouted, they fixed it. Saying so just as loudly: thanks',
  ]),
  ...followUps(
    'en',
    'publicThanks',
    { by: ['furious', 'influential', 'journalist'], topics: ['billing', 'delivery', 'contract'] },
    ['Update for those following along: sorted within the hour, refund included. Fair play'],
  ),
  ...followUps('en', 'trollReply', { by: ['troll'] }, [
    'It speaks!',
    'Ah, apology number seven. A classic',
    'Someone give the intern a biscuit',
    'Private message? My mum warned me about this',
    'So many words, so little router',
    'Framing this and hanging it over the dead broadband',
  ]),
  ...followUps('en', 'quoteAnswer', { by: ['influential', 'furious', 'grateful'] }, [
    "They answered, and it's a decent answer. Sharing in case it helps",
    'The official line, for everyone who asked. Thoughts?',
    'This is how you do it. Public question, public answer 👏',
  ]),
  ...followUps('en', 'quoteAnswer', { by: ['journalist', 'troll'] }, [
    "The company's reply, in full",
    'For the record 📌',
  ]),
]

import { CHARACTER_KINDS } from '../../character.ts'
import { followUps } from '../follow-up.ts'

/** What people write in direct messages. */
export const direct = [
  ...followUps('en', 'directOpening', { by: CHARACTER_KINDS }, [
    "Morning, engineer was due 8 to 10 and it's twenty past eleven. Ref {order}. Do I wait or go to work?",
    "Hi, I've opened someone else's bill by mistake, right address, wrong name. Shall I post it back?",
    "Hello, can you block premium numbers on my son's line ({phone})? He's nine and very persuasive",
    "Hi, need to move Thursday's engineer visit and can't get through on the phone. Account {account}. Possible?",
    "Hello, lost my phone on the bus last night, number is {phone}. Can you block it please? It's urgent",
    'Hi, I got a text saying "Aurora refund, tap here". Scam, right? I haven\'t tapped',
    "Evening. Order {order}, I've put the wrong house number. Is it too late to change?",
  ]),
  ...followUps('en', 'directDetails', { topics: ['billing', 'contract'] }, [
    "Hi, as asked: account {account}, number {phone}. The wrong payment's the one on the 5th. Thanks",
  ]),
  ...followUps('en', 'directDetails', { topics: ['network', 'app', 'roaming'] }, [
    "Here you go: {phone}, I'm in {town}. Happens indoors and out. I'm around till six if you need anything else",
  ]),
  ...followUps('en', 'directDetails', { topics: ['delivery', 'repair'] }, [
    "Order number's {order}, {town}. Tracking hasn't budged. Can send photos and the receipt if useful",
  ]),
  ...followUps('en', 'directDetails', { by: ['furious'] }, [
    "{account}, {phone}. That's the fifth time I've given you this. Make it count",
  ]),
  ...followUps('en', 'directDetails', { by: ['influential', 'journalist'] }, [
    'Hello, here I am. Account {account}. Not after special treatment, just an explanation',
  ]),
  ...followUps('en', 'directDetails', {}, [
    'Hi, following on from your message: account {account}, number {phone}. Thank you!',
    "Hello, it's me from the post. {account}, {town}. Shout if you need more",
  ]),
  ...followUps('en', 'directMore', {}, [
    "Yes, that's the one. Last happened about nine this morning",
    "It's a Lume 3, bought in your {town} shop two years ago",
    'Same name and address, new email since March',
    'Wednesday morning suits, any time after nine',
  ]),
  ...followUps('en', 'directPromised', {}, [
    "OK thanks, I'll hang on",
    'Lovely, keep me posted 🙏',
    'Fine. By tomorrow if at all possible',
  ]),
  ...followUps('en', 'directThanks', {}, [
    'Perfect, thank you so much! Sorted',
    "That's working now. Thanks for your patience",
    "Great, all clear now, thank you. I'll say so publicly too",
  ]),
  ...followUps('en', 'directThanks', { by: ['furious', 'influential', 'journalist'] }, [
    "Right, that's done it. Thank you. Wasn't so hard, was it",
    'Thanks, and sorry for the tone earlier, I was at the end of my rope',
  ]),
  ...followUps('en', 'directThanks', { by: ['grateful', 'confused'] }, [
    'Oh you lovely people, thank you!! ❤️',
  ]),
  ...followUps('en', 'directThanks', { topics: ['billing', 'delivery', 'contract'] }, [
    'I can see the refund, thanks. Have a good day',
  ]),
  ...followUps('en', 'directImpatient', {}, ['Hi, any news?', "Sent you everything but it's gone quiet"]),
  ...followUps('en', 'directImpatient', { by: ['furious', 'influential', 'journalist'] }, [
    'So you go quiet in private as well. Shall I go back to public?',
    'Still waiting. You asked me here',
  ]),
]

import { followUps } from '../follow-up.ts'

/** What people say in public when nobody answers, and what others say who read it. */
export const silence = [
  ...followUps('en', 'impatientReply', { by: ['patient', 'grateful', 'confused', 'buyer'] }, [
    'How long do you usually take to reply? Just so I can plan my week',
    'Update: still broken',
    'Anyone there? 🙂',
    'Sorry to nudge, still waiting on this one',
    'Just bumping this in case it got missed',
    "Still no joy I'm afraid. Any pointers?",
  ]),
  ...followUps('en', 'impatientReply', { by: ['furious', 'influential', 'troll', 'journalist'] }, [
    "Hello??? You're a phone company. Pick up",
    'Tumbleweed',
    "I see you're replying to other people. Lovely for them",
    "Still nothing. I've had more conversation out of the router",
  ]),
  ...followUps('en', 'impatientPost', {}, [
    '@aurora_aiuta just following up on my post from earlier, no reply yet. Thanks',
    "Still waiting to hear back from @aurora_aiuta. I don't bite",
    '@aurora_aiuta messaged you earlier and heard nothing. Could someone take a look please?',
    'Second attempt, @aurora_aiuta. Perhaps the first one got stuck behind a sofa',
  ]),
  ...followUps('en', 'impatientPost', { by: ['furious', 'influential', 'troll', 'journalist'] }, [
    "Day's half gone and still no reply from Aurora Mobile. They found time to post the reindeer though",
    '@aurora_aiuta are you on a break, on strike or on the run?',
  ]),
  ...followUps('en', 'impatientQuote', {}, [
    'Trying again, same as before',
    'Quoting myself because nobody else will. @aurora_aiuta?',
    'Still true',
  ]),
  ...followUps('en', 'impatientQuote', { by: ['furious', 'influential', 'troll', 'journalist'] }, [
    'Putting this back up in case somebody at Aurora Mobile wakes up',
    'This is how they treat people. Share away',
  ]),
  ...followUps('en', 'meToo', {}, [
    "Snap. How long's yours been going on?",
    'Took me four calls. Keep at it',
    'Same here in {town}!',
    'Oh thank goodness, thought it was just me',
    'Ditto since last night, not a peep from them',
    "My sister's got exactly this, other end of the country",
    'Had this last month, the shop sorted it in the end',
    'Following, in case they answer you',
  ]),
  ...followUps('en', 'meToo', { by: ['troll', 'furious'] }, [
    'Welcome to the club. Fees are taken twice',
    'No! Them? Well I never',
  ]),
  ...followUps('en', 'quoteOther', {}, [
    'Did anyone ever get an answer on this?',
    'Happened to my aunt. Fixed eventually, but what a palaver',
    'Anyone else? Because same',
    'This is word for word what happened to me in spring',
    'Hope they sort it for you',
  ]),
  ...followUps('en', 'quoteOther', { by: ['influential', 'journalist', 'troll', 'furious'] }, [
    'Getting ten of these a day. @aurora_aiuta, might be time to say something',
    "Today's episode 🍿",
  ]),
  ...followUps('en', 'campaignReply', {}, [
    'Does that include existing customers or is it the usual?',
    "Nice! What's the minimum term?",
    "When's it coming to {town}?",
    'Take my money 😍 can I pre-order?',
  ]),
  ...followUps('en', 'campaignReply', { by: ['troll', 'furious'] }, [
    'Looking for the asterisk. Ah, there it is, behind the reindeer',
    'Fewer adverts, more engineers',
  ]),
]

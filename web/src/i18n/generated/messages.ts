// Written by generate-types.ts from the catalogues.
export interface Messages {
  'accounts.title': null
  'accounts.words': null
  'accounts.add': null
  'accounts.empty': null
  'accounts.emptyWords': null
  'accounts.connected': null
  'accounts.loginFailed': null
  'accounts.pulse.well': null
  'accounts.pulse.quiet': null
  'accounts.pulse.paused': null
  'accounts.pulse.trouble': null
  'accounts.pulse.unread': null
  'accounts.lastHeard': { ago: string | number }
  'accounts.neverHeard': null
  'accounts.lastRead': { ago: string | number }
  'accounts.since': { at: string | number }
  'accounts.check': null
  'accounts.healthy': { handle: string | number }
  'accounts.more': { handle: string | number }
  'accounts.pause': null
  'accounts.resume': null
  'accounts.remove': null
  'accounts.removeTitle': { handle: string | number }
  'accounts.removeWords': null
  'accounts.keywords': null
  'accounts.keywordsHint': null
  'accounts.addKeyword': null
  'accounts.purpose': null
  'accounts.channel': null
  'accounts.moreSettings': null
  'accounts.connect': null
  'accounts.login': null
  'accounts.missing': null
  'accounts.field.accessToken': null
  'accounts.field.refreshToken': null
  'accounts.field.clientId': null
  'accounts.field.clientSecret': null
  'accounts.field.apiUrl': null
  'accounts.field.webUrl': null
  'accounts.field.authorizeUrl': null
  'accounts.field.settleSeconds': null
  'accounts.live': { since: string | number }
  'accounts.notLive': null
  'accounts.field.hearBy': null
  'accounts.field.bearer': null
  'accounts.field.consumerSecret': null
  'actions.goTo': { place: string | number }
  'actions.palette': null
  'actions.density': null
  'actions.toggleQueue': null
  'actions.toggleCustomer': null
  'actions.next': null
  'actions.previous': null
  'actions.showView': { view: string | number }
  'actions.resolveAndNext': null
  'actions.resolveWords': null
  'actions.assignToMe': null
  'actions.undo': null
  'actions.undoReply': null
  'actions.send': null
  'actions.sendAndResolve': null
  'actions.search': null
  'actions.nothingFound': null
  'actions.singleKeys': null
  'actions.singleKeysHint': null
  'actions.group.matter': null
  'actions.group.answer': null
  'actions.group.list': null
  'actions.group.navigation': null
  'actions.group.desk': null
  'app.inbox': null
  'app.notAnswered': null
  'app.mood': null
  'app.policy': null
  'app.accounts': null
  'app.navigation': null
  'app.close': null
  'app.cancel': null
  'app.language': null
  'app.themeTitle': null
  'app.themeIs': { theme: string | number }
  'app.theme.system': null
  'app.theme.light': null
  'app.theme.dark': null
  'app.myMenu': { name: string | number }
  'app.keys': null
  'app.signOut': null
  'app.offline': null
  'app.noPage': null
  'app.toInbox': null
  'app.broken': null
  'collision.title': null
  'collision.words': null
  'collision.edit': null
  'collision.sendAnyway': null
  'collision.discard': null
  'composer.title': null
  'composer.modes': null
  'composer.label.public': null
  'composer.label.direct': null
  'composer.label.note': null
  'composer.short.public': null
  'composer.short.direct': null
  'composer.short.note': null
  'composer.placeholder.public': { handle: string | number; account: string | number }
  'composer.placeholder.direct': { handle: string | number; account: string | number }
  'composer.placeholder.note': null
  'composer.send.public': { account: string | number }
  'composer.send.direct': { handle: string | number }
  'composer.send.note': null
  'composer.keys': null
  'composer.allowed.public': null
  'composer.allowed.direct': { handle: string | number }
  'composer.as': { account: string | number }
  'composer.price': { price: string | number }
  'composer.priceUnlessLink': { price: string | number; more: string | number }
  'composer.priceWithLink': { price: string | number }
  'composer.over': { n: number }
  'composer.left': { n: number }
  'composer.unfilled': { placeholder: string | number }
  'composer.barred.public': null
  'composer.barred.direct': null
  'composer.answeredByHand': null
  'composer.markedAnswered': null
  'composer.attach': null
  'composer.enclose': null
  'composer.poll': null
  'composer.pollOption': { n: string | number }
  'composer.removeOption': { n: string | number }
  'composer.addOption': null
  'composer.pollTerm': null
  'composer.pollHours': { n: number }
  'composer.pollDays': { n: number }
  'composer.removePoll': null
  'composer.invite': null
  'composer.inviteWords': null
  'composer.removeInvite': null
  'composer.addPart': null
  'composer.split': null
  'composer.part': { n: string | number; of: string | number }
  'composer.removePart': { n: string | number }
  'composer.numbered': null
  'composer.priceOfParts': { price: string | number; n: string | number }
  'composer.file': null
  'composer.uploading': null
  'composer.alt': { name: string | number }
  'composer.altHint': null
  'composer.removeFile': { name: string | number }
  'composer.label.letter': null
  'composer.labelOn': { label: string | number; channel: string | number }
  'composer.placeholder.letter': { handle: string | number; account: string | number }
  'composer.send.letter': { account: string | number }
  'composer.send.publicOn': { channel: string | number; account: string | number }
  'composer.send.directOn': { channel: string | number; handle: string | number }
  'composer.send.quote': { account: string | number }
  'composer.allowed.letter': { handle: string | number }
  'composer.subject': null
  'composer.quote': null
  'composer.askToDelete': { address: string }
  'composer.guide': { name: string | number; reach: string | number }
  'composer.hints': null
  'composer.readFirst': null
  'composer.insertMacro': { name: string | number }
  'composer.sign': { signature: string | number }
  'composer.askApproval': null
  'composer.approvalAsked': null
  'composer.onlyWords': null
  'composer.waiting': null
  'composer.waitingOf': { mode: string; name: string | number }
  'composer.sendAsItIs': null
  'composer.edit': null
  'composer.tone.forbiddenWord': { word: string | number }
  'composer.tone.tooManyEmoji': { most: number }
  'composer.tone.noGreeting': null
  'composer.tone.tooLong': { by: number; most: string | number }
  'composer.tone.wrongAddress': { expected: string | number; word: string | number }
  'customer.title': null
  'customer.followers': null
  'customer.followersCount': { n: number; count: string | number }
  'customer.language': null
  'customer.messages': null
  'customer.since': null
  'customer.writesTo': null
  'customer.verified': null
  'customer.otherMatters': null
  'customer.timeline': null
  'customer.wholeTimeline': { n: number }
  'customer.follows': { accountHandle: string | number; since: string | number }
  'decision.title': null
  'decision.part.if': null
  'decision.part.who': null
  'decision.part.how': null
  'decision.part.when': null
  'decision.if.yes': null
  'decision.if.acknowledge': null
  'decision.if.approval': null
  'decision.if.no': null
  'decision.nobody': null
  'decision.how.publicReply': null
  'decision.how.directMessage': null
  'decision.how.publicThenDirect': null
  'decision.how.thank': null
  'decision.how.otherChannel': null
  'decision.how.handOff': null
  'decision.how.noAnswer': null
  'decision.within': { span: string | number }
  'decision.change': { part: string | number; value: string | number }
  'decision.choose.if': null
  'decision.choose.who': null
  'decision.choose.how': null
  'decision.choose.when': null
  'decision.byPolicy': { version: string | number }
  'decision.overruledBy': { name: string | number }
  'decision.personDecided': { name: string | number }
  'decision.why': null
  'decision.hide': null
  'decision.sure': { share: string | number }
  'decision.changed': null
  'decision.facts': null
  'decision.factToCorrect': { fact: string | number }
  'decision.correct': { name: string | number }
  'decision.correctAny': null
  'decision.corrected': { fact: string | number; decision: string | number }
  'decision.correctedAlike': { fact: string | number }
  'decision.correctedBy': { name: string | number }
  'decision.quoted': { words: string | number }
  'decision.unknown': null
  'decision.afterApproval': null
  'decision.learned': null
  'decision.score': { score: string | number; parts: string | number }
  'decision.hardPriority': { title: string | number }
  'decision.advised': { title: string | number }
  'decision.policySays': null
  'decision.hideMessage': null
  'decision.askToDelete': null
  'decision.leadTo': { name: string | number }
  'delivery.leaving': null
  'delivery.lost': null
  'delivery.pending': { seconds: number }
  'delivery.waiting': null
  'delivery.undo': null
  'delivery.undone': null
  'delivery.sending': null
  'delivery.sent': null
  'delivery.failed': null
  'delivery.retry': null
  'delivery.edit': null
  'delivery.copy': null
  'delivery.copied': null
  'delivery.editTitle': null
  'delivery.sendAgain': null
  'delivery.unknown': null
  'delivery.landed': null
  'delivery.notLanded': null
  'delivery.heldByPart': { n: string | number }
  'done.assign': null
  'done.unassign': null
  'done.enqueue': null
  'done.prioritise': null
  'done.snooze': null
  'done.resolve': null
  'done.reopen': null
  'due.waiting': null
  'due.snoozed': { until: string | number }
  'due.at': { at: string | number }
  'due.lateBy': null
  'due.in': null
  'errors.requestId': { id: string | number }
  'errors.retry': null
  'errors.offline': null
  'errors.badRequest': null
  'errors.notSignedIn': null
  'errors.notAllowed': null
  'errors.crossOrigin': null
  'errors.notFound': null
  'errors.alreadySetUp': null
  'errors.answeredMeanwhile': null
  'errors.refused': null
  'errors.tooLarge': null
  'errors.unsupportedMedia': null
  'errors.tooManyRequests': null
  'errors.internal': null
  'errors.notReady': null
  'events.assigned': { to: string | number }
  'events.unassigned': null
  'events.enqueued': { to: string | number }
  'events.prioritised': { to: string }
  'events.snoozed': { until: string | number }
  'events.woken': null
  'events.resolved': { how: string }
  'events.reopened': null
  'events.answeredElsewhere': null
  'events.answerReturned': null
  'events.breached': { metric: string }
  'events.overruled': null
  'events.undone': null
  'events.retried': null
  'events.settledLanded': null
  'events.settledNotLanded': null
  'events.byPolicy': null
  'events.opened': null
  'events.customerWrote': null
  'events.received': null
  'events.seenElsewhere': null
  'events.edited': null
  'events.deleted': null
  'events.reposted': null
  'events.noted': null
  'events.answered': null
  'events.queued': null
  'events.sent': null
  'events.failed': null
  'events.unknown': null
  'events.taken': { who: string | number }
  'events.hidden': null
  'events.shown': null
  'events.passageOffered': null
  'events.passageOpened': null
  'events.passageArrived': null
  'events.reacted': { reaction: string }
  'events.unreacted': { reaction: string }
  'events.corrected': { fact: string | number }
  'facts.pair': { name: string | number; value: string | number }
  'facts.language': null
  'facts.named': null
  'facts.intent': null
  'facts.urgency': null
  'facts.topic': null
  'facts.visibility': null
  'facts.writtenTo': null
  'facts.followers': null
  'facts.hasOpenTicket': null
  'facts.isSealed': null
  'facts.isAutomatic': null
  'facts.mayAnswerPublicly': null
  'facts.value.namedHandle': null
  'facts.value.namedName': null
  'facts.value.namedNone': null
  'facts.value.problem': null
  'facts.value.question': null
  'facts.value.praise': null
  'facts.value.purchase': null
  'facts.value.cancellation': null
  'facts.value.suggestion': null
  'facts.value.chatter': null
  'facts.value.spam': null
  'facts.value.high': null
  'facts.value.normal': null
  'facts.value.low': null
  'facts.value.billing': null
  'facts.value.technical': null
  'facts.value.delivery': null
  'facts.value.sales': null
  'facts.value.public': null
  'facts.value.direct': null
  'facts.value.internal': null
  'facts.value.it': null
  'facts.value.fr': null
  'facts.value.en': null
  'facts.value.other': null
  'facts.value.yes': null
  'facts.value.no': null
  'facts.isAfterResolution': null
  'facts.isAddressed': null
  'facts.matterPriority': null
  'facts.value.none': null
  'facts.sentiment': null
  'facts.alsoWants': null
  'facts.function': null
  'facts.isToxic': null
  'facts.mayBeIronic': null
  'facts.privateData': null
  'facts.belongsTo': null
  'facts.isVerified': null
  'facts.reach': null
  'facts.recentMessages': null
  'facts.customerPlan': null
  'facts.customerValue': null
  'facts.askedBefore': null
  'facts.isWithinHours': null
  'facts.similarLately': null
  'facts.value.es': null
  'facts.value.de': null
  'facts.value.pt': null
  'facts.value.negative': null
  'facts.value.neutral': null
  'facts.value.positive': null
  'facts.value.general': null
  'facts.value.specific': null
  'facts.value.afterSales': null
  'facts.value.noFunction': null
  'facts.value.phone': null
  'facts.value.email': null
  'facts.value.iban': null
  'facts.value.card': null
  'facts.value.order': null
  'facts.value.address': null
  'facts.value.taxId': null
  'facts.urgencyChip': { urgency: string }
  'facts.similarChip': { count: number }
  'facts.outsideHours': null
  'facts.alsoChip': { first: string | number; also: string | number }
  'facts.keywords': null
  'facts.isMisdirected': null
  'facts.learnedIf': null
  'facts.learnedQueue': null
  'inbox.title': null
  'inbox.count.mine': { n: string | number }
  'inbox.count.unassigned': { n: string | number }
  'inbox.count.all': { n: string | number }
  'inbox.count.waiting': { n: string | number }
  'inbox.count.snoozed': { n: string | number }
  'inbox.count.resolved': { n: string | number }
  'inbox.views': null
  'inbox.view.mine': null
  'inbox.view.unassigned': null
  'inbox.view.all': null
  'inbox.view.waiting': null
  'inbox.view.snoozed': null
  'inbox.view.resolved': null
  'inbox.more': null
  'inbox.search': null
  'inbox.searchHint': null
  'inbox.clearSearch': null
  'inbox.filterByQueue': null
  'inbox.queue': null
  'inbox.allQueues': null
  'inbox.queueWidth': null
  'inbox.list': null
  'inbox.new': { n: number }
  'inbox.nobody': null
  'inbox.isAssignee': null
  'inbox.pick': null
  'inbox.pickHint': null
  'inbox.noResult': null
  'inbox.noResultWords': null
  'inbox.clearFilter': null
  'inbox.empty.mine': null
  'inbox.empty.unassigned': null
  'inbox.empty.all': null
  'inbox.empty.waiting': null
  'inbox.empty.snoozed': null
  'inbox.empty.resolved': null
  'inbox.emptyWords': null
  'inbox.noWords': null
  'labels.spam': null
  'labels.porn': null
  'labels.sexual': null
  'labels.nudity': null
  'labels.graphicMedia': null
  'labels.warn': null
  'labels.hide': null
  'labels.veiled': { labels: string | number }
  'labels.unveil': null
  'languages.it': null
  'languages.fr': null
  'languages.en': null
  'languages.other': null
  'languages.es': null
  'languages.de': null
  'languages.pt': null
  'letter.noSubject': null
  'letter.from': null
  'letter.to': null
  'letter.cc': null
  'letter.toWhom': { who: string | number }
  'letter.andMore': { n: number; who: string | number }
  'letter.forwardedBy': { who: string | number }
  'letter.sender.confirmed': null
  'letter.sender.forged': null
  'letter.sender.unproven': null
  'letter.sender.unknown': null
  'letter.proof.pass': null
  'letter.proof.fail': null
  'letter.proof.none': null
  'letter.proof.unknown': null
  'letter.asWritten': null
  'letter.asText': null
  'letter.frame': null
  'letter.rest': null
  'letter.blockedImages': { n: number }
  'letter.files': null
  'letter.dangerous': null
  'letter.download': { name: string | number }
  'letter.kind.picture': null
  'letter.kind.sound': null
  'letter.kind.video': null
  'letter.kind.pdf': null
  'letter.kind.text': null
  'letter.kind.table': null
  'letter.kind.archive': null
  'letter.kind.document': null
  'letter.kind.program': null
  'letter.kind.other': null
  'mood.title': null
  'mood.words': null
  'mood.span': null
  'mood.span.hour': null
  'mood.span.day': null
  'mood.span.week': null
  'mood.span.month': null
  'mood.by': null
  'mood.by.sentiment': null
  'mood.by.intent': null
  'mood.by.topic': null
  'mood.account': null
  'mood.everyAccount': null
  'mood.language': null
  'mood.everyLanguage': null
  'mood.named': null
  'mood.everyNaming': null
  'mood.named.handle': null
  'mood.named.name': null
  'mood.named.none': null
  'mood.kind.negative': null
  'mood.kind.neutral': null
  'mood.kind.positive': null
  'mood.kind.problem': null
  'mood.kind.question': null
  'mood.kind.praise': null
  'mood.kind.purchase': null
  'mood.kind.cancellation': null
  'mood.kind.suggestion': null
  'mood.kind.chatter': null
  'mood.kind.spam': null
  'mood.kind.other': null
  'mood.kind.none': null
  'mood.topic.billing': null
  'mood.topic.technical': null
  'mood.topic.delivery': null
  'mood.topic.sales': null
  'mood.all': null
  'mood.chart': { by: string | number }
  'mood.totals': null
  'mood.spikes': null
  'mood.of.negative': null
  'mood.of.topic': { topic: string | number }
  'mood.spike': { what: string | number; madeOf: string; name: string | number; growth: string; times: string | number; count: string | number; usual: string | number }
  'mood.share': { share: string | number }
  'mood.showTable': null
  'mood.hideTable': null
  'mood.table': { by: string | number }
  'mood.time': null
  'mood.total': null
  'mood.cell': { kind: string | number; time: string | number; count: string | number }
  'mood.empty': null
  'mood.emptyWords': null
  'mood.clear': null
  'mood.behind': { kind: string | number; time: string | number }
  'mood.narrow': null
  'mood.gone': null
  'mood.deleted': null
  'mood.sealed': null
  'mood.ticket': { number: string | number }
  'mood.more': null
  'notAnswered.title': null
  'notAnswered.words': null
  'notAnswered.empty': null
  'notAnswered.emptyWords': null
  'notAnswered.byPerson': { name: string | number }
  'notAnswered.somebody': null
  'notAnswered.answer': null
  'notAnswered.more': null
  'passages.lead': null
  'passages.leadTo': { channel: string | number; handle: string | number }
  'passages.sentence': { channel: string | number; url: string | number }
  'passages.title': null
  'passages.offered': null
  'passages.opened': null
  'passages.arrived': null
  'passages.notYet': null
  'passages.copy': null
  'policy.title': null
  'policy.words': null
  'policy.version': { version: string | number }
  'policy.inForce': null
  'policy.published': { name: string | number; time: string | number }
  'policy.begunWith': { time: string | number }
  'policy.tabs': null
  'policy.tab.document': null
  'policy.tab.builder': null
  'policy.tab.yaml': null
  'policy.tab.bench': null
  'policy.tab.backTest': null
  'policy.tab.versions': null
  'policy.tab.learning': null
  'policy.readOnly': null
  'policy.draft.by': { name: string | number }
  'policy.draft.mine': null
  'policy.draft.none': null
  'policy.draft.changes': { count: number }
  'policy.saving': null
  'policy.savedAt': { time: string | number }
  'policy.notSaved.offline': null
  'policy.notSaved.failed': { why: string | number }
  'policy.notSaved.moved': null
  'policy.overtaken.draft': { name: string | number; time: string | number }
  'policy.overtaken.version': { version: string | number; name: string | number }
  'policy.overtaken.discarded': null
  'policy.overtaken.mine': null
  'policy.overtaken.theirs': null
  'policy.overtaken.compare': null
  'policy.overtaken.title': null
  'policy.overtaken.words': null
  'policy.newVersion': { name: string | number; version: string | number; note: string | number }
  'policy.newVersion.compare': null
  'policy.problems.count': { errors: number; both: string; warnings: number }
  'policy.problems.title': null
  'policy.problems.none': null
  'policy.problems.line': { line: string | number }
  'policy.problems.error': null
  'policy.problems.warning': null
  'policy.more': null
  'policy.discard': null
  'policy.discard.title': null
  'policy.discard.words': null
  'policy.discard.do': null
  'policy.discarded': null
  'policy.undo': null
  'policy.import': null
  'policy.imported': { file: string | number }
  'policy.import.tooLarge': { file: string | number }
  'policy.export': null
  'policy.schema': null
  'policy.startFrom': null
  'policy.starter.telecom': null
  'policy.starter.shop': null
  'policy.starter.publicOffice': null
  'policy.started': null
  'policy.replace.title': null
  'policy.replace.words': null
  'policy.replace.do': null
  'policy.publish': null
  'policy.publish.title': { version: string | number }
  'policy.publish.words': null
  'policy.publish.lines': { added: number; removed: number }
  'policy.publish.why': null
  'policy.publish.whyWords': null
  'policy.publish.do': null
  'policy.publish.backTest': null
  'policy.publish.errors': { count: number }
  'policy.publish.warnings': { count: number }
  'policy.publish.moved': { name: string | number; version: string | number }
  'policy.publish.done': { version: string | number }
  'policy.publish.same': null
  'policy.diff.label': null
  'policy.diff.leftOut': { count: number }
  'policy.diff.same': null
  'policy.document.contents': null
  'policy.document.change': null
  'policy.document.changeLine': { line: string | number }
  'policy.document.changed': null
  'policy.document.changedCount': { count: number }
  'policy.document.unreadable': null
  'policy.document.unreadableWords': null
  'policy.document.print': null
  'policy.yaml.label': null
  'policy.yaml.words': null
  'policy.versions.list': null
  'policy.versions.from': null
  'policy.versions.to': null
  'policy.versions.draft': null
  'policy.versions.see': { version: string | number }
  'policy.versions.seeShort': null
  'policy.versions.rollBack': null
  'policy.versions.rollBackTo': { version: string | number }
  'policy.versions.rollBackWords': { version: string | number }
  'policy.versions.rollBackNote': { version: string | number }
  'policy.versions.byDesk': null
  'policy.versions.compared': { from: string | number; to: string | number }
  'policy.problem.syntax': { message: string | number }
  'policy.problem.unknownKey': { key: string | number; suggestion: string }
  'policy.problem.unknownFact': { key: string | number; suggestion: string }
  'policy.problem.unknownValue': { value: string | number; known: string | number; suggestion: string }
  'policy.problem.missing': { key: string | number }
  'policy.problem.wrongType': { expected: string }
  'policy.problem.invalid': { message: string | number }
  'policy.problem.unknownReference': { section: string | number; value: string | number; suggestion: string }
  'policy.problem.sameKeyTwice': { value: string | number }
  'policy.problem.unknownCalendar': { value: string | number }
  'policy.problem.unknownPerson': { value: string | number }
  'policy.problem.queueInUse': { value: string | number }
  'policy.problem.contradiction': { first: string | number; second: string | number }
  'policy.problem.contradictionAlone': { first: string | number }
  'policy.problem.neverFires': { rule: string | number }
  'policy.problem.hidden': { rule: string | number; by: string | number }
  'policy.problem.hiddenLine': { rule: string | number }
  'policy.problem.partHidden': { rule: string | number; part: string; by: string | number }
  'policy.problem.decidesNothing': { rule: string | number }
  'policy.problem.notEverybody': { part: string }
  'policy.problem.unknownAccount': { value: string | number }
  'policy.problem.noShift': { day: string; from: string | number; to: string | number }
  'policy.search.find': null
  'policy.search.replace': null
  'policy.search.next': null
  'policy.search.previous': null
  'policy.search.all': null
  'policy.search.matchCase': null
  'policy.search.regexp': null
  'policy.search.byWord': null
  'policy.search.replaceOne': null
  'policy.search.replaceAll': null
  'policy.search.close': null
  'policy.search.goToLine': null
  'policy.search.go': null
  'policyTools.sections': null
  'policyTools.section.rules': null
  'policyTools.section.promises': null
  'policyTools.section.priorities': null
  'policyTools.section.names': null
  'policyTools.section.tone': null
  'policyTools.section.elsewhere': null
  'policyTools.unreadable': null
  'policyTools.unreadableWords': null
  'policyTools.toTheYaml': null
  'policyTools.inTheYaml': null
  'policyTools.rulesWords': null
  'policyTools.addRule': null
  'policyTools.addBelow': null
  'policyTools.newRule': null
  'policyTools.copy': null
  'policyTools.delete': null
  'policyTools.edit': null
  'policyTools.done': null
  'policyTools.editRule': { title: string | number }
  'policyTools.closeRule': { title: string | number }
  'policyTools.moveUp': { title: string | number }
  'policyTools.moveDown': { title: string | number }
  'policyTools.moreOfRule': { title: string | number }
  'policyTools.moved': { place: string | number }
  'policyTools.deleted': { title: string | number }
  'policyTools.deleteEntry': { title: string | number }
  'policyTools.undo': null
  'policyTools.brokenRule': null
  'policyTools.brokenRuleWords': null
  'policyTools.brokenSection': null
  'policyTools.hardRule': null
  'policyTools.adviceSaid': { words: string | number }
  'policyTools.otherLanguages': null
  'policyTools.otherLanguagesOf': { label: string | number }
  'policyTools.inLanguage': { label: string | number; language: string | number }
  'policyTools.title': null
  'policyTools.name': null
  'policyTools.when': null
  'policyTools.unless': null
  'policyTools.addLine': null
  'policyTools.addException': null
  'policyTools.removeLine': { fact: string | number }
  'policyTools.noSuchFact': null
  'policyTools.ask.atLeast': { fact: string | number }
  'policyTools.ask.atMost': { fact: string | number }
  'policyTools.notSaid': null
  'policyTools.anybody': null
  'policyTools.none': null
  'policyTools.nowhere': null
  'policyTools.if': null
  'policyTools.if.answer': null
  'policyTools.if.acknowledgeFirst': null
  'policyTools.if.leave': null
  'policyTools.queue': null
  'policyTools.team': null
  'policyTools.skill': null
  'policyTools.department': null
  'policyTools.person': null
  'policyTools.personWords': null
  'policyTools.how': null
  'policyTools.priority': null
  'policyTools.byScore': null
  'policyTools.asTheMatter': null
  'policyTools.promise': null
  'policyTools.noPromise': null
  'policyTools.ownMinutes': null
  'policyTools.ownMinutesWords': null
  'policyTools.also': null
  'policyTools.macro': null
  'policyTools.guideTo': null
  'policyTools.needsApproval': null
  'policyTools.hide': null
  'policyTools.askToDelete': null
  'policyTools.advice': null
  'policyTools.isHard': null
  'policyTools.isHardWords': null
  'policyTools.newPromise': null
  'policyTools.addPromise': null
  'policyTools.metric.answerWithinMinutes': null
  'policyTools.metric.resolveWithinMinutes': null
  'policyTools.metric.closePubliclyWithinMinutes': null
  'policyTools.minutes': null
  'policyTools.notPromised': null
  'policyTools.byPriority': null
  'policyTools.levels': null
  'policyTools.levelsWords': null
  'policyTools.fromPoints': { priority: string | number }
  'policyTools.parts': null
  'policyTools.partsWords': null
  'policyTools.newPart': null
  'policyTools.addPart': null
  'policyTools.addPoints': null
  'policyTools.points': null
  'policyTools.lineOf': { name: string | number; place: string | number }
  'policyTools.hardPriorities': null
  'policyTools.hardPrioritiesWords': null
  'policyTools.newHardPriority': null
  'policyTools.addHardPriority': null
  'policyTools.bound': null
  'policyTools.atLeast': { priority: string | number }
  'policyTools.atMost': { priority: string | number }
  'policyTools.list.queues': null
  'policyTools.list.teams': null
  'policyTools.list.departments': null
  'policyTools.list.skills': null
  'policyTools.new.queues': null
  'policyTools.new.teams': null
  'policyTools.new.departments': null
  'policyTools.new.skills': null
  'policyTools.add.queues': null
  'policyTools.add.teams': null
  'policyTools.add.departments': null
  'policyTools.add.skills': null
  'policyTools.owns': null
  'policyTools.speaks': null
  'policyTools.shiftsWords': null
  'policyTools.address.it': null
  'policyTools.address.fr': null
  'policyTools.eitherForm': null
  'policyTools.greets': null
  'policyTools.thanks': null
  'policyTools.signature': null
  'policyTools.signatureWords': { placeholder: string | number }
  'policyTools.emoji': null
  'policyTools.emoji.free': null
  'policyTools.emoji.few': null
  'policyTools.emoji.none': null
  'policyTools.maxCharacters': null
  'policyTools.maxCharactersWords': null
  'policyTools.forbiddenWords': null
  'policyTools.forbiddenWordsHow': null
  'policyTools.elsewhereWords': null
  'policyTools.entries': { count: number }
  'policyTools.elsewhere.brandNames': null
  'policyTools.elsewhere.accounts': null
  'policyTools.elsewhere.topics': null
  'policyTools.elsewhere.keywords': null
  'policyTools.elsewhere.homonyms': null
  'policyTools.elsewhere.hours': null
  'policyTools.elsewhere.plans': null
  'policyTools.elsewhere.guides': null
  'policyTools.elsewhere.macros': null
  'policyTools.elsewhere.reopenWithinHours': null
  'policyTools.elsewhere.forgetDeletedAfterHours': null
  'policyTools.elsewhere.answerWhere': null
  'policyTools.bench': null
  'policyTools.notYours': null
  'policyTools.post': null
  'policyTools.postWords': null
  'policyTools.examples': null
  'policyTools.example.bill': null
  'policyTools.example.outage': null
  'policyTools.example.insult': null
  'policyTools.example.praise': null
  'policyTools.example.overheard': null
  'policyTools.example.private': null
  'policyTools.account': null
  'policyTools.noAccount': null
  'policyTools.followers': null
  'policyTools.written.public': null
  'policyTools.written.direct': null
  'policyTools.addressed': null
  'policyTools.openMatter': null
  'policyTools.try': null
  'policyTools.draft': null
  'policyTools.inForce': { version: string | number }
  'policyTools.draftBroken': null
  'policyTools.whichRules': null
  'policyTools.acknowledgeFirst': null
  'policyTools.approval': null
  'policyTools.noReason': null
  'policyTools.kind.rule': null
  'policyTools.kind.advice': null
  'policyTools.kind.score': null
  'policyTools.kind.hardPriority': null
  'policyTools.kind.learned': null
  'policyTools.scored': { parts: string | number; total: number }
  'policyTools.rulesTried': null
  'policyTools.firedOnly': null
  'policyTools.fired': { parts: string | number }
  'policyTools.firedInVain': null
  'policyTools.notFired': null
  'policyTools.failed': { line: string | number }
  'policyTools.excepted': { when: string | number }
  'policyTools.nothingCanDiffer': null
  'policyTools.nothingCanDifferWords': { version: string | number }
  'policyTools.backTestWords': null
  'policyTools.period': null
  'policyTools.lastDays': { days: string | number }
  'policyTools.ownDates': null
  'policyTools.from': null
  'policyTools.to': null
  'policyTools.noPeriod': null
  'policyTools.start': null
  'policyTools.stop': null
  'policyTools.progress': null
  'policyTools.status.running': { counted: string | number; total: string | number }
  'policyTools.status.done': { counted: string | number }
  'policyTools.status.stopped': { counted: string | number; total: string | number }
  'policyTools.status.failed': { counted: string | number; total: string | number }
  'policyTools.rate': { rate: string | number }
  'policyTools.draftChanged': null
  'policyTools.nothingDecided': null
  'policyTools.nothingDiffers': null
  'policyTools.differ': { changed: number; counted: number; share: string | number }
  'policyTools.lost': { count: number }
  'policyTools.won': { count: number }
  'policyTools.part.if': null
  'policyTools.part.queue': null
  'policyTools.part.how': null
  'policyTools.part.promise': null
  'policyTools.part.priority': null
  'policyTools.fromTo': null
  'policyTools.messages': null
  'policyTools.move': { from: string | number; to: string | number; count: number }
  'policyTools.differing': null
  'policyTools.shown': { shown: number; all: number }
  'policyTools.showAll': null
  'policyTools.noneKept': null
  'policyTools.more': null
  'policyTools.toTicket': null
  'policyTools.noWords': null
  'policyTools.asInForce': null
  'policyTools.asDraft': null
  'policyTools.people': null
  'policyTools.overruledTo': { queue: string | number }
  'policyTools.overruledToNone': null
  'policyTools.answered': { span: string | number; visibility: string }
  'policyTools.notAnswered': null
  'policyTools.learningWords': null
  'policyTools.nothingLearned': null
  'policyTools.nothingLearnedWords': null
  'policyTools.learned': { count: number }
  'policyTools.learnedAt': { time: string | number }
  'policyTools.aim.intent': null
  'policyTools.aim.urgency': null
  'policyTools.aim.sentiment': null
  'policyTools.aim.if': null
  'policyTools.aim.queue': null
  'policyTools.lessons': { count: number }
  'policyTools.taught': null
  'policyTools.wordsSpeak': null
  'policyTools.word': null
  'policyTools.speaksFor': null
  'policyTools.strength': null
  'policyTools.strengthOf': { word: string | number }
  'policyTools.reset': null
  'policyTools.resetTitle': null
  'policyTools.resetWords': { count: number }
  'policyTools.resetType': { word: string | number }
  'policyTools.resetWord': null
  'policyTools.rights': null
  'policyTools.learnsFreely': null
  'policyTools.mayNotLearn': null
  'policyTools.confirmed': { name: string | number; time: string | number }
  'policyTools.somebody': null
  'policyTools.confirmRight': null
  'policyTools.confirmDo': null
  'policyTools.takeRightBack': null
  'policyTools.confirmTitle': { channel: string | number }
  'policyTools.confirmWords': { channel: string | number }
  'policyTools.confirmRead': { channel: string | number }
  'priority.urgent': null
  'priority.high': null
  'priority.normal': null
  'priority.low': null
  'purpose.care': null
  'purpose.marketing': null
  'purpose.both': null
  'refusals.tooLong': null
  'refusals.unfilledPlaceholder': null
  'refusals.notSummoned': null
  'refusals.directClosed': null
  'refusals.gone': null
  'refusals.unsupported': null
  'refusals.accountNotConnected': null
  'refusals.overBudget': null
  'refusals.duplicate': null
  'refusals.needsLogin': null
  'refusals.forbidden': null
  'refusals.outOfCredits': null
  'refusals.rateLimited': null
  'refusals.unreachable': null
  'refusals.unexpected': null
  'refusals.ticketResolved': null
  'refusals.ticketNotResolved': null
  'refusals.ticketUnassigned': null
  'refusals.snoozeInThePast': null
  'refusals.notPossibleNow': null
  'refusals.other': { code: string | number }
  'refusals.unknownChannel': null
  'refusals.otherAccount': null
  'refusals.alreadyConnected': null
  'refusals.expired': null
  'refusals.refusedByNetwork': null
  'refusals.cannotMix': null
  'refusals.attachmentKind': null
  'refusals.addressRefused': null
  'refusals.attachmentTooLarge': null
  'refusals.tooManyAttachments': null
  'refusals.altTooLong': null
  'refusals.pollInvalid': null
  'refusals.attachmentGone': null
  'refusals.mediaRefused': null
  'refusals.onlyOnNetwork': null
  'refusals.repliesClosed': null
  'refusals.blocked': null
  'refusals.bounced': null
  'refusals.unknownTopic': null
  'refusals.forbiddenWord': null
  'refusals.needsApproval': null
  'resolution.solved': null
  'resolution.answered': null
  'resolution.noAnswerNeeded': null
  'resolution.spam': null
  'roles.owner': null
  'roles.supervisor': null
  'roles.agent': null
  'roles.department': null
  'roles.viewer': null
  'setup.title': null
  'setup.words': null
  'setup.workspace': null
  'setup.name': null
  'setup.passwordHint': null
  'setup.submit': null
  'sightings.mention': { handle: string | number }
  'sightings.reply': { handle: string | number }
  'sightings.quote': { handle: string | number }
  'sightings.keyword': { handle: string | number }
  'sightings.direct': { handle: string | number }
  'sightings.own': { handle: string | number }
  'sightings.thread': { handle: string | number }
  'signIn.title': null
  'signIn.words': null
  'signIn.email': null
  'signIn.password': null
  'signIn.showPassword': null
  'signIn.submit': null
  'signIn.wrong': null
  'signIn.demo': null
  'signIn.expiredTitle': null
  'signIn.expiredWords': null
  'signIn.demoAs': { name: string | number }
  'status.open': null
  'status.waiting': null
  'status.snoozed': null
  'status.resolved': null
  'thread.on': { channel: string | number; handle: string | number }
  'thread.number': { n: string | number }
  'thread.back': null
  'thread.assignee': null
  'thread.resolve': null
  'thread.resolveHint': null
  'thread.reopen': null
  'thread.more': null
  'thread.unassign': null
  'thread.snooze': null
  'thread.snoozeFor.hour': null
  'thread.snoozeFor.tomorrow': null
  'thread.snoozeFor.week': null
  'thread.priority': null
  'thread.moveTo': null
  'thread.openOn': { channelName: string | number }
  'thread.conversation': null
  'thread.earlier': null
  'thread.original': null
  'thread.reposts': { n: number }
  'thread.edited': null
  'thread.deleted': null
  'thread.deletedText': null
  'thread.pictureWithoutWords': null
  'thread.answeredElsewhere': null
  'thread.stranger': null
  'thread.folded': { n: number }
  'thread.undo': null
  'thread.undone': null
  'thread.resolveAs': null
  'thread.assignTo': null
  'thread.part': { n: string | number; of: string | number }
  'thread.invites': null
  'thread.hidden': null
  'thread.hide': null
  'thread.show': null
  'thread.sealedText': null
  'thread.quotes': { author: string | number }
  'thread.automatic': null
  'thread.gate.closed': null
  'thread.gate.blocked': null
  'thread.react.like': null
  'thread.react.repost': null
  'thread.reacted.like': null
  'thread.reacted.repost': null
  'time.now': null
  'upkeep.money': null
  'upkeep.reads': null
  'upkeep.posts': null
  'upkeep.limit.money': null
  'upkeep.limit.reads': null
  'upkeep.limit.posts': null
  'upkeep.usedOf': { used: string | number; limit: string | number }
  'upkeep.usedFree': { used: string | number }
  'upkeep.noLimit': null
  'upkeep.state.well': null
  'upkeep.state.warned': null
  'upkeep.state.stopped': null
  'upkeep.stops': { what: string | number }
  'upkeep.want.readAside': null
  'upkeep.want.readOwn': null
  'upkeep.want.readAddressed': null
  'upkeep.want.post': null
  'upkeep.want.answer': null
  'upkeep.rights': null
  'upkeep.rightsAll': null
  'upkeep.rightsSome': { has: string | number; all: string | number }
  'upkeep.rightsNever': null
  'upkeep.rightsChecked': { ago: string | number }
  'upkeep.may.true': null
  'upkeep.may.false': null
  'upkeep.may.null': null
  'upkeep.right.readPublic': null
  'upkeep.right.writePublic': null
  'upkeep.right.readDirects': null
  'upkeep.right.writeDirects': null
  'upkeep.right.uploadMedia': null
  'upkeep.right.moderate': null
  'upkeep.right.followers': null
  'upkeep.right.likes': null
  'upkeep.right.refresh': null
  'upkeep.right.appBearer': null
  'upkeep.loss.hearsNothing': null
  'upkeep.loss.answersByHand': null
  'upkeep.loss.directsUnheard': null
  'upkeep.loss.directsByHand': null
  'upkeep.loss.noPictures': null
  'upkeep.loss.noHiding': null
  'upkeep.loss.followersUnknown': null
  'upkeep.loss.noLikes': null
  'upkeep.loss.loginRunsOut': null
  'upkeep.loss.heardLate': null
  'upkeep.silent': { at: string | number }
  'upkeep.silentBanner': { handles: string | number }
  'upkeep.silentLink': null
  'upkeep.missed': null
  'upkeep.missedSpan': { from: string | number; to: string | number }
  'upkeep.why.deskDown': null
  'upkeep.why.paused': null
  'upkeep.why.overBudget': null
  'upkeep.why.needsLogin': null
  'upkeep.why.forbidden': null
  'upkeep.why.outOfCredits': null
  'upkeep.why.rateLimited': null
  'upkeep.why.unreachable': null
  'upkeep.why.unexpected': null
  'upkeep.nothingLate': null
  'upkeep.late': { n: number }
  'upkeep.lateOf': { n: string | number; kind: string | number }
  'upkeep.due': { n: number }
  'upkeep.kind.mention': null
  'upkeep.kind.reply': null
  'upkeep.kind.quote': null
  'upkeep.kind.keyword': null
  'upkeep.kind.direct': null
  'upkeep.kind.own': null
  'upkeep.kind.thread': null
  'upkeep.unreached': { sources: string | number }
  'upkeep.source.mentions': null
  'upkeep.source.keywords': null
  'upkeep.source.directs': null
  'upkeep.source.own': null
  'upkeep.source.threads': null
  'upkeep.pastDue': null
  'upkeep.moreTickets': { n: number }
  'upkeep.dismiss': null
  'upkeep.field.address': null
  'upkeep.field.senderName': null
  'upkeep.field.user': null
  'upkeep.field.imapHost': null
  'upkeep.field.imapPort': null
  'upkeep.field.imapSecurity': null
  'upkeep.field.smtpHost': null
  'upkeep.field.smtpPort': null
  'upkeep.field.smtpSecurity': null
  'upkeep.field.login': null
  'upkeep.field.tokenUrl': null
  'upkeep.field.keepsSent': null
  'upkeep.field.takesTags': null
  'upkeep.field.trustedServer': null
  'upkeep.field.checksSignatures': null
  'upkeep.field.authority': null
  'upkeep.field.password': null
  'upkeep.field.identifier': null
  'upkeep.field.appPassword': null
  'upkeep.field.service': null
  'upkeep.field.appview': null
  'upkeep.field.chatService': null
  'upkeep.field.plcUrl': null
  'upkeep.field.firehoseKind': null
  'upkeep.field.firehoseUrl': null
  'upkeep.field.ownsApp': null
  'visibility.public': null
  'visibility.direct': null
  'visibility.internal': null
  'visibility.directShort': null
}

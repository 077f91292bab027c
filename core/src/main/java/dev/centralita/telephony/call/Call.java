package dev.centralita.telephony.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call that is up, as far as it was heard. Whatever it is told a second time changes nothing; a moment once set stays.
 */
final class Call {

    private final CallId id;
    private Instant beganAt;
    private Instant heardAt;
    private final Channels channels = new Channels();
    private final Legs legs;
    private final Map<String, Member> offers = new HashMap<>();
    private final QueueStages stages;
    private final Holds holds;
    private final List<Transfer> transfers = new ArrayList<>();
    private final Parties parties;
    private @Nullable Instant answeredAt;
    private @Nullable String answeredBy;
    private @Nullable String agent;
    private @Nullable Instant endedAt;
    private @Nullable DialResult placing;
    private CallRecord.@Nullable Side endedBy;
    private @Nullable String recording;
    private CallState state = CallState.ARRIVED;
    private int cause;
    private boolean isBegunUnheard;
    private boolean isReconstructed;
    private @Nullable Instant guess;

    Call(CallId id, Instant beganAt) {
        this.id = id;
        this.beganAt = beganAt;
        this.heardAt = beganAt;
        this.parties = new Parties();
        this.legs = new Legs(List.of());
        this.stages = new QueueStages(List.of());
        this.holds = new Holds(List.of());
    }

    /** A call that was heard before, by somebody who is gone. */
    Call(CallRecord known) {
        id = known.id();
        beganAt = known.beganAt();
        parties = new Parties(known);
        legs = new Legs(known.legs());
        stages = new QueueStages(known.stages());
        holds = new Holds(known.holds());
        transfers.addAll(known.transfers());
        answeredAt = known.answeredAt();
        answeredBy = known.answeredBy();
        agent = known.agent();
        recording = known.recording();
        cause = known.cause();
        endedBy = known.endedBy();
        isReconstructed = known.isReconstructed();
        state = known.state();
        heardAt = answeredAt == null ? beganAt : answeredAt;
    }

    CallId id() {
        return id;
    }

    boolean isOver() {
        return endedAt != null;
    }

    Instant heardAt() {
        return heardAt;
    }

    Instant beganAt() {
        return beganAt;
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    void heardAt(Instant moment) {
        heardAt = moment;
    }

    Set<String> channels() {
        return channels.up();
    }

    boolean isOfCaller(Channel channel) {
        return channels.isOfCaller(channel);
    }

    /** The channel with the call's own id is its caller; where that was not heard, the first that nobody rang. */
    void appeared(Channel channel) {
        boolean isFirst = !channels.isCallerKnown()
                && !channel.isPipe()
                && legs.of(channel.id()).isEmpty();
        channels.appeared(channel);
        if (isFirst || channel.id().equals(id.linkedId())) {
            channels.callerAppeared(channel);
            parties.calledFrom(channel);
        }
        learn(channel);
    }

    void learn(Channel channel) {
        if (isOfCaller(channel)) {
            parties.learn(channel);
        }
    }

    void joined(Channel one, Channel other) {
        channels.joined(one, other);
    }

    /** The caller's own phone rings first where the PBX was told to call; that is no leg. */
    void dialled(@Nullable Channel by, Channel channel, Instant at) {
        if (isOfCaller(channel) || legs.of(channel.id()).isPresent()) {
            return;
        }
        parties.calledTo(channel);
        Optional<Leg> way = by == null
                ? Optional.empty()
                : legs.of(channels.otherHalfOf(by)).filter(Leg::isOnItsWay);
        if (way.isPresent()) {
            legs.carry(way.get(), channel);
        } else {
            legs.add(Leg.dialled(channel, stages.open().map(QueueStage::queue).orElse(null), at));
            Member member = offers.remove(channel.id());
            if (member != null) {
                legs.change(channel.id(), leg -> leg.isOf(member));
            }
        }
        move(CallStep.RINGS);
    }

    /** Who answers for a queue is the caller's only once the queue says so. */
    void dialEnded(Channel channel, DialResult result, Instant at) {
        if (isOfCaller(channel)) {
            placing = placing == null ? result : placing;
            return;
        }
        legs.change(channel.id(), leg -> leg.gives(result, at));
        if (result == DialResult.ANSWERED) {
            legs.of(channel.id()).filter(leg -> leg.queue() == null).ifPresent(leg -> answered(leg, at));
        }
    }

    void enteredQueue(String queue, int position, Instant at) {
        if (!stages.isWaitingIn(queue)) {
            leaveQueue(QueueStage.Result.EXITED, at);
            stages.enter(queue, position, at);
            move(CallStep.ENTERS_QUEUE);
        }
    }

    void gaveUpQueue(Instant at) {
        leaveQueue(endedBy == CallRecord.Side.CALLER ? QueueStage.Result.ABANDONED : QueueStage.Result.TIMED_OUT, at);
    }

    void leftQueue(Instant at) {
        leaveQueue(QueueStage.Result.EXITED, at);
    }

    /** A queue tells of the member before it tells that the phone is rung. */
    void offered(Channel phone, Member member) {
        offers.put(phone.id(), member);
        legs.change(phone.id(), leg -> leg.isOf(member));
    }

    void connected(Channel phone, String queue, Member member, Instant at) {
        stages.connected(queue, at);
        legs.change(phone.id(), leg -> leg.isOf(member).gives(DialResult.ANSWERED, at));
        agent = agent == null ? member.name() : agent;
        legs.of(phone.id()).ifPresent(leg -> answered(leg, at));
    }

    void held(Channel by, Instant at) {
        if (!holds.isHeldBy(by)) {
            holds.begin(by, at);
            move(CallStep.IS_HELD);
        }
    }

    /** Also told of without any hold before it. */
    void resumed(String channelId, Instant at) {
        holds.end(channelId, at);
        if (holds.isHeldByNobody()) {
            move(CallStep.IS_RESUMED);
        }
    }

    void transferred(Transfer transfer) {
        if (transfers.stream().noneMatch(transfer::isSameAs)) {
            transfers.add(transfer);
        }
    }

    /** What rang at one phone is now another's. */
    void pickedUp(Channel by, Channel ringing) {
        legs.of(ringing.id()).ifPresent(leg -> legs.carry(leg, by));
    }

    void recorded(String file) {
        recording = file;
    }

    /** A room answers like a phone. */
    void joinedRoom(Channel channel, String room, Instant at) {
        Leg stay = Leg.inRoom(channel, room, at);
        if (legs.of(stay.channelId()).filter(Leg::isGoingOn).isEmpty()) {
            legs.add(stay);
            answered(stay, at);
        }
    }

    void leftRoom(Channel channel, String room, Instant at) {
        legs.hungUp(Leg.inRoom(channel, room, at).channelId(), at);
    }

    void hangupAsked(Channel channel) {
        boolean isOfSomebodyWhoAnswered =
                legs.of(channel.id()).filter(leg -> leg.answeredAt() != null).isPresent();
        if (endedBy == null && isOfCaller(channel)) {
            endedBy = CallRecord.Side.CALLER;
        } else if (endedBy == null && isOfSomebodyWhoAnswered) {
            endedBy = CallRecord.Side.CALLED;
        }
    }

    void hungUp(Channel channel, int why, Instant at) {
        if (!channels.hungUp(channel)) {
            return;
        }
        resumed(channel.id(), at);
        legs.hungUp(channel.id(), at);
        if (isOfCaller(channel) && (cause == 0 || why != 0)) {
            cause = why;
        }
        if (channels.areGone()) {
            end(at);
        }
    }

    /** A channel that is gone without that its end was heard: when is a guess. */
    void lost(Channel channel, Instant at) {
        hungUp(channel, 0, at);
        guess = at;
    }

    /** Another call became part of this one: who consulted before a transfer did so for this call. */
    void absorb(Call other) {
        channels.absorb(other.channels);
        other.legs.all().stream()
                .filter(leg -> legs.of(leg.channelId()).isEmpty())
                .forEach(legs::add);
        holds.addAll(other.holds);
        takeAnswer(other);
        stages.addAll(other.stages);
        if (answeredAt == null && stages.open().isPresent()) {
            move(CallStep.ENTERS_QUEUE);
        }
        other.transfers.forEach(this::transferred);
        recording = recording == null ? other.recording : recording;
    }

    /** Whoever waits in a queue is answered only once the queue says so. */
    private void takeAnswer(Call other) {
        if (answeredAt == null && other.answeredAt != null && stages.open().isEmpty()) {
            answeredAt = other.answeredAt;
            answeredBy = other.answeredBy;
            move(CallStep.IS_ANSWERED);
        }
        agent = agent == null ? other.agent : agent;
    }

    /** What was kept of it before whoever heard it was gone comes first; this one was begun anew without knowing. */
    void goesOnFrom(CallRecord kept) {
        holds.goOnFrom(kept.holds());
        completedBy(new Call(kept));
        isBegunUnheard &= kept.isReconstructed();
    }

    /** The channels that are left after an end nobody heard: all are gone, and when is a guess that is marked. */
    void endUnheard(Instant at) {
        isReconstructed = true;
        channels.allHungUp();
        end(at.isBefore(heardAt) ? heardAt : at);
    }

    void begunUnheard() {
        isBegunUnheard = true;
        isReconstructed = true;
    }

    /** A look at the PBX may show a call before the event that tells of its beginning is taken. */
    void heardToBegin(Channel channel, Instant at) {
        if (isBegunUnheard && channel.id().equals(id.linkedId())) {
            isBegunUnheard = false;
            isReconstructed = false;
            beganAt = at;
        }
    }

    /**
     * A call that was ended by a guess, as it was before the guess.
     *
     * @param from until then everything was heard, and so its beginning
     * @param until from then on everything was heard again
     */
    static Call reopened(CallRecord known, Instant from, Instant until) {
        Call call = new Call(known);
        call.isBegunUnheard = known.beganAt().isAfter(from) && !Moments.isClearlyBefore(until, known.beganAt());
        call.guess = known.endedAt();
        call.state = known.endedAt() == null ? known.state() : CallState.ARRIVED;
        return call;
    }

    /** A call whose end was heard, though something before it may not have been: what lasted until then by a guess. */
    static Call heardToEnd(CallRecord known) {
        Call call = new Call(known);
        call.guess = known.endedAt();
        call.endedAt = known.endedAt();
        return call;
    }

    /**
     * What somebody else knows of the same call fills what was not heard of it. Its end counts only where no channel is
     * left whose end can still be heard. Of a call that is over nothing goes on, though whoever tells of it broke off.
     *
     * @return whether that made a difference
     */
    boolean completedBy(Call told) {
        CallRecord before = record(heardAt);
        takeEarlierBeginning(told);
        parties.completedBy(told.parties, isBegunUnheard);
        channels.completedBy(told.channels, told.legs);
        legs.completedBy(told.legs, guess);
        stages.completedBy(told.stages, guess);
        told.transfers.forEach(this::transferred);
        takeEarlierAnswer(told);
        agent = agent == null ? told.agent : agent;
        recording = recording == null ? told.recording : recording;
        placing = placing == null ? told.placing : placing;
        cause = cause == 0 ? told.cause : cause;
        endedBy = endedBy == null ? told.endedBy : endedBy;
        moveOn();
        if (endedAt != null) {
            end(endedAt);
        } else if (told.endedAt != null && channels.areGone()) {
            end(Moments.later(Moments.exact(told.endedAt, guess), answeredAt == null ? beganAt : answeredAt));
        }
        boolean isChanged = !record(heardAt).equals(before);
        isReconstructed |= isChanged;
        return isChanged;
    }

    private void takeEarlierBeginning(Call told) {
        if (isReconstructed && told.beganAt.isBefore(beganAt)) {
            beganAt = isBegunUnheard ? told.beganAt : Moments.exact(told.beganAt, beganAt);
        }
    }

    /** Of several who answered one after another the first counts, who may not have been heard. */
    private void takeEarlierAnswer(Call told) {
        if (told.answeredAt != null && (answeredAt == null || Moments.isClearlyBefore(told.answeredAt, answeredAt))) {
            answeredAt = Moments.later(told.answeredAt, stages.beganAt().orElse(beganAt));
            answeredBy = told.answeredBy;
            agent = told.agent == null ? agent : told.agent;
        }
    }

    CallRecord record(Instant now) {
        Instant until = endedAt == null ? now : endedAt;
        Disposition disposition = endedAt == null ? null : disposition();
        return new CallRecord(
                id,
                parties.direction(),
                state,
                parties.number(),
                parties.name(),
                parties.channel(),
                parties.dialled(),
                stages.latestQueue(),
                answeredBy,
                agent,
                beganAt,
                answeredAt,
                endedAt,
                waiting(until),
                ringing(until),
                answeredAt == null ? Duration.ZERO : Elapsed.between(answeredAt, until),
                holds.lengthAt(until),
                disposition,
                cause,
                disposition != null && disposition.isRefusal() ? null : endedBy,
                recording,
                isReconstructed,
                legs.all(),
                stages.all(),
                holds.all(),
                transfers);
    }

    private void answered(Leg leg, Instant at) {
        if (answeredAt == null) {
            answeredAt = leg.answeredAt() == null ? at : leg.answeredAt();
            answeredBy = leg.phone();
        }
        move(CallStep.IS_ANSWERED);
    }

    private void end(Instant at) {
        leaveQueue(QueueStage.Result.ABANDONED, at);
        holds.endAll(at);
        legs.endAll(at);
        endedAt = at;
        move(CallStep.ENDS);
    }

    private void moveOn() {
        if (answeredAt != null) {
            move(CallStep.IS_ANSWERED);
        } else if (stages.open().isPresent()) {
            move(CallStep.ENTERS_QUEUE);
        } else if (!legs.all().isEmpty()) {
            move(CallStep.RINGS);
        }
    }

    private void leaveQueue(QueueStage.Result how, Instant at) {
        if (stages.open().isPresent()) {
            stages.leave(how, at);
            move(CallStep.LEAVES_QUEUE);
        }
    }

    private void move(CallStep step) {
        state = state.after(step);
    }

    private Duration waiting(Instant until) {
        return stages.waiting(answeredAt, until)
                .orElseGet(() -> Elapsed.between(beganAt, answeredAt == null ? until : answeredAt));
    }

    private Duration ringing(Instant until) {
        return legs.all().stream()
                .filter(leg -> leg.answeredAt() != null && leg.answeredAt().equals(answeredAt))
                .map(leg -> leg.ringingAt(until))
                .findFirst()
                .orElseGet(() -> legs.all().stream()
                        .map(leg -> leg.ringingAt(until))
                        .max(Duration::compareTo)
                        .orElse(Duration.ZERO));
    }

    private Disposition disposition() {
        return answeredAt != null
                ? Disposition.ANSWERED
                : Ending.of(cause, parties.isTakenByPbx(), placing, legs.all(), stages.all());
    }
}

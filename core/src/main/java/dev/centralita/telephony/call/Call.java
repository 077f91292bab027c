package dev.centralita.telephony.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call that is up, as far as it was heard. Whatever it is told a second time changes nothing; a moment once set stays.
 *
 * <p>Channels are of three sorts: those on the caller's side, those of legs, and pipes between the two, which Asterisk
 * makes for members whose phone is reached through the dialplan.
 */
final class Call {

    private final CallId id;
    private Instant beganAt;
    private Instant heardAt;
    private final Set<String> up = new HashSet<>();
    private final Set<String> callerSide = new HashSet<>();
    private final Map<String, String> otherHalf = new HashMap<>();
    private final Legs legs;
    private final Map<String, Member> offers = new HashMap<>();
    private final List<QueueStage> stages = new ArrayList<>();
    private final List<Hold> holds = new ArrayList<>();
    private final List<Transfer> transfers = new ArrayList<>();
    private boolean isFromOutside;
    private boolean isToOutside;
    private boolean isTakenByPbx;
    private @Nullable String callerNumber;
    private @Nullable String callerName;
    private @Nullable String dialled;
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
        this.legs = new Legs(List.of());
    }

    /** A call that was heard before, by somebody who is gone. */
    Call(CallRecord known) {
        id = known.id();
        beganAt = known.beganAt();
        legs = new Legs(known.legs());
        stages.addAll(known.stages());
        holds.addAll(known.holds());
        transfers.addAll(known.transfers());
        isFromOutside = known.direction() == Direction.INCOMING;
        isToOutside = known.direction() == Direction.OUTGOING;
        callerNumber = known.callerNumber();
        callerName = known.callerName();
        dialled = known.dialled();
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
        return Set.copyOf(up);
    }

    boolean isOfCaller(Channel channel) {
        return callerSide.contains(channel.id());
    }

    /** The channel with the call's own id is its caller; where that was not heard, the first that nobody rang. */
    void appeared(Channel channel) {
        boolean isFirst = callerSide.isEmpty()
                && !channel.isPipe()
                && legs.of(channel.id()).isEmpty();
        up.add(channel.id());
        if (isFirst || channel.id().equals(id.linkedId())) {
            callerSide.add(channel.id());
            isFromOutside |= channel.isFromOutside();
        }
        learn(channel);
    }

    void learn(Channel channel) {
        if (isOfCaller(channel)) {
            callerNumber = callerNumber == null ? channel.number() : callerNumber;
            callerName = callerName == null ? channel.person() : callerName;
            dialled = dialled == null && channel.tellsDialled() ? channel.dialled() : dialled;
            isTakenByPbx |= channel.isUp();
        }
    }

    void joined(Channel one, Channel other) {
        otherHalf.put(one.id(), other.id());
        otherHalf.put(other.id(), one.id());
        if (isOfCaller(one) || isOfCaller(other)) {
            callerSide.add(one.id());
            callerSide.add(other.id());
        }
    }

    /** The caller's own phone rings first where the PBX was told to call; that is no leg. */
    void dialled(@Nullable Channel by, Channel channel, Instant at) {
        if (isOfCaller(channel) || legs.of(channel.id()).isPresent()) {
            return;
        }
        isToOutside |= channel.isFromOutside();
        Optional<Leg> way =
                by == null ? Optional.empty() : legs.of(otherHalf.get(by.id())).filter(Leg::isOnItsWay);
        if (way.isPresent()) {
            legs.carry(way.get(), channel);
        } else {
            legs.add(Leg.dialled(channel, openStage().map(QueueStage::queue).orElse(null), at));
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
        if (openStage().map(QueueStage::queue).filter(queue::equals).isEmpty()) {
            leaveQueue(QueueStage.Result.EXITED, at);
            stages.add(QueueStage.entered(queue, position, at));
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
        for (int place = stages.size() - 1; place >= 0; place--) {
            if (stages.get(place).queue().equals(queue)) {
                stages.set(place, stages.get(place).left(at, QueueStage.Result.CONNECTED));
                break;
            }
        }
        legs.change(phone.id(), leg -> leg.isOf(member).gives(DialResult.ANSWERED, at));
        agent = agent == null ? member.name() : agent;
        legs.of(phone.id()).ifPresent(leg -> answered(leg, at));
    }

    void held(Channel by, Instant at) {
        boolean isHeldAlready =
                holds.stream().anyMatch(hold -> hold.channelId().equals(by.id()) && hold.until() == null);
        if (!isHeldAlready) {
            holds.add(new Hold(by.id(), by.endpoint(), at, null));
            move(CallStep.IS_HELD);
        }
    }

    /** Also told of without any hold before it. */
    void resumed(String channelId, Instant at) {
        holds.replaceAll(hold -> hold.channelId().equals(channelId) ? hold.endedAt(at) : hold);
        if (holds.stream().allMatch(hold -> hold.until() != null)) {
            move(CallStep.IS_RESUMED);
        }
    }

    void transferred(Transfer transfer) {
        if (!isKnown(transfer)) {
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
        if (!up.remove(channel.id())) {
            return;
        }
        resumed(channel.id(), at);
        legs.hungUp(channel.id(), at);
        if (isOfCaller(channel) && (cause == 0 || why != 0)) {
            cause = why;
        }
        if (up.isEmpty()) {
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
        up.addAll(other.up);
        otherHalf.putAll(other.otherHalf);
        other.legs.all().stream()
                .filter(leg -> legs.of(leg.channelId()).isEmpty())
                .forEach(legs::add);
        holds.addAll(other.holds);
    }

    /** The channels that are left after an end nobody heard: all are gone, and when is a guess that is marked. */
    void endUnheard(Instant at) {
        isReconstructed = true;
        up.clear();
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

    /** A call that was ended by a guess, as it was before the guess. */
    static Call reopened(CallRecord known) {
        Call call = new Call(known);
        call.guess = known.endedAt();
        call.state = known.endedAt() == null ? known.state() : CallState.ARRIVED;
        return call;
    }

    /**
     * What somebody else knows of the same call fills what was not heard of it. Its end counts only where no channel is
     * left whose end can still be heard.
     *
     * @return whether that made a difference
     */
    boolean completedBy(Call told) {
        CallRecord before = record(heardAt);
        learnBeginning(told);
        otherHalf.putAll(told.otherHalf);
        told.legs.all().forEach(leg -> callerSide.removeAll(List.of(leg.channelId(), leg.carrierId())));
        callerSide.addAll(told.callerSide);
        legs.completedBy(told.legs, guess);
        told.stages.forEach(this::completeStage);
        told.transfers.forEach(this::transferred);
        if (answeredAt == null && told.answeredAt != null) {
            answeredAt = Moments.later(
                    told.answeredAt, stages.isEmpty() ? beganAt : stages.get(0).enteredAt());
            answeredBy = told.answeredBy;
        }
        agent = agent == null ? told.agent : agent;
        recording = recording == null ? told.recording : recording;
        placing = placing == null ? told.placing : placing;
        cause = cause == 0 ? told.cause : cause;
        endedBy = endedBy == null ? told.endedBy : endedBy;
        moveOn();
        if (told.endedAt != null && up.isEmpty() && !isOver()) {
            end(Moments.later(told.endedAt, answeredAt == null ? beganAt : answeredAt));
        }
        boolean isChanged = !record(heardAt).equals(before);
        isReconstructed |= isChanged;
        return isChanged;
    }

    CallRecord record(Instant now) {
        Instant until = endedAt == null ? now : endedAt;
        Disposition disposition = endedAt == null ? null : disposition();
        return new CallRecord(
                id,
                isFromOutside ? Direction.INCOMING : isToOutside ? Direction.OUTGOING : Direction.INTERNAL,
                state,
                callerNumber,
                callerName,
                dialled,
                stages.isEmpty() ? null : stages.get(stages.size() - 1).queue(),
                answeredBy,
                agent,
                beganAt,
                answeredAt,
                endedAt,
                waiting(until),
                ringing(until),
                answeredAt == null ? Duration.ZERO : Elapsed.between(answeredAt, until),
                holds.stream().map(hold -> hold.lengthAt(until)).reduce(Duration.ZERO, Duration::plus),
                disposition,
                cause,
                disposition != null && disposition.isRefusal() ? null : endedBy,
                recording,
                isReconstructed,
                legs.all(),
                stages,
                holds,
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
        holds.replaceAll(hold -> hold.endedAt(at));
        legs.endAll(at);
        endedAt = at;
        move(CallStep.ENDS);
    }

    /** What was concluded about a beginning that was not heard may be wrong. */
    private void learnBeginning(Call told) {
        beganAt = isReconstructed && told.beganAt.isBefore(beganAt) ? told.beganAt : beganAt;
        callerNumber = concluded(callerNumber, told.callerNumber);
        callerName = concluded(callerName, told.callerName);
        dialled = concluded(dialled, told.dialled);
        isFromOutside |= told.isFromOutside;
        isToOutside |= told.isToOutside;
        isTakenByPbx |= told.isTakenByPbx;
    }

    private @Nullable String concluded(@Nullable String heard, @Nullable String told) {
        return heard == null || (isReconstructed && told != null) ? told : heard;
    }

    private void completeStage(QueueStage told) {
        if (stages.stream().noneMatch(stage -> stage.isSameAs(told))) {
            stages.add(told);
        } else {
            stages.replaceAll(stage -> stage.isSameAs(told) ? stage.completedBy(told, guess) : stage);
        }
    }

    private boolean isKnown(Transfer told) {
        return transfers.stream()
                .anyMatch(known -> known.kind() == told.kind()
                        && known.by().equals(told.by())
                        && Moments.areClose(known.at(), told.at()));
    }

    private void moveOn() {
        if (answeredAt != null) {
            move(CallStep.IS_ANSWERED);
        } else if (openStage().isPresent()) {
            move(CallStep.ENTERS_QUEUE);
        } else if (!legs.all().isEmpty()) {
            move(CallStep.RINGS);
        }
    }

    private Optional<QueueStage> openStage() {
        return stages.isEmpty()
                ? Optional.empty()
                : Optional.of(stages.get(stages.size() - 1)).filter(QueueStage::isOpen);
    }

    private void leaveQueue(QueueStage.Result how, Instant at) {
        if (openStage().isPresent()) {
            stages.set(stages.size() - 1, stages.get(stages.size() - 1).left(at, how));
            move(CallStep.LEAVES_QUEUE);
        }
    }

    private void move(CallStep step) {
        state = state.after(step);
    }

    private Duration waiting(Instant until) {
        if (stages.isEmpty()) {
            return Elapsed.between(beganAt, answeredAt == null ? until : answeredAt);
        }
        Instant left = stages.get(stages.size() - 1).leftAt();
        return Elapsed.between(
                stages.get(0).enteredAt(), answeredAt != null ? answeredAt : left != null ? left : until);
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
        return answeredAt != null ? Disposition.ANSWERED : Ending.of(cause, isTakenByPbx, placing, legs.all(), stages);
    }
}

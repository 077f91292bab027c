package dev.centralita.telephony.call;

import dev.centralita.telephony.pbx.PbxName;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The calls that are up at one PBX, each found by its id and by its channels. A call is here from its first channel to
 * the last; only a new channel begins one, so that whatever is said of a call that is over changes nothing.
 *
 * <p>For one thread at a time.
 */
final class LiveCalls implements CallSignal.Listener {

    private static final Comparator<Sighting> CALLERS_FIRST = Comparator.<Sighting, Boolean>comparing(sighting ->
                    !sighting.channel().id().equals(sighting.channel().linkedId()))
            .thenComparing(Sighting::age, Comparator.reverseOrder());

    /** Events are read while the list of channels is asked for, and told after it. */
    private static final Duration UNTIL_ALL_IS_HEARD = Duration.ofSeconds(2);

    /** Channels that were not shown; the events that say why may still be on their way. */
    private record Doubt(Set<String> channels, Instant lastHeard, Instant at) {

        boolean isSettledAt(Instant time) {
            return !at.plus(UNTIL_ALL_IS_HEARD).isAfter(time);
        }
    }

    private final PbxName pbx;
    private final Consumer<Call> changed;
    private final Consumer<CallId> absorbed;
    private final Map<String, Call> byLinkedId = new HashMap<>();
    private final Map<String, Call> byChannel = new HashMap<>();
    private Instant now = Instant.EPOCH;
    private Optional<Doubt> doubt = Optional.empty();

    LiveCalls(PbxName pbx, Consumer<Call> changed, Consumer<CallId> absorbed) {
        this.pbx = pbx;
        this.changed = changed;
        this.absorbed = absorbed;
    }

    void hear(CallSignal signal, Instant at) {
        now = at;
        signal.tell(this);
    }

    Collection<Call> all() {
        return byLinkedId.values();
    }

    Optional<Call> find(CallId call) {
        return Optional.ofNullable(byLinkedId.get(call.linkedId()));
    }

    int channels() {
        return byChannel.size();
    }

    /**
     * What a look at the PBX shows, after nobody listened for a while.
     *
     * @param lastHeard until when everything that is kept was still true
     */
    void reconcile(List<Sighting> seen, List<CallRecord> kept, Instant lastHeard, Instant at) {
        doubt.ifPresent(this::settle);
        now = at;
        kept.stream()
                .filter(record -> !byLinkedId.containsKey(record.id().linkedId()))
                .forEach(record -> byLinkedId.put(record.id().linkedId(), new Call(record)));
        seen.stream().sorted(CALLERS_FIRST).forEach(this::see);
        joinHalves(seen.stream()
                .map(Sighting::channel)
                .filter(Channel::isPipe)
                .sorted(Comparator.comparing(Channel::name))
                .toList());
        Set<String> shown =
                seen.stream().map(sighting -> sighting.channel().id()).collect(Collectors.toSet());
        doubt = Optional.of(new Doubt(
                byLinkedId.values().stream()
                        .flatMap(call -> call.channels().stream())
                        .filter(channel -> !shown.contains(channel))
                        .collect(Collectors.toSet()),
                lastHeard,
                at));
    }

    /** Believes what was seen, once nothing that was said before can come any more. */
    void settleDoubt(Instant time) {
        doubt.filter(open -> open.isSettledAt(time)).ifPresent(this::settle);
    }

    private void settle(Doubt open) {
        for (Call call : List.copyOf(byLinkedId.values())) {
            List<String> gone =
                    call.channels().stream().filter(open.channels()::contains).toList();
            if (gone.size() == call.channels().size()) {
                byChannel.keySet().removeAll(gone);
                call.endUnheard(open.lastHeard());
                settle(call);
            } else {
                gone.forEach(channel -> lose(call, channel, open.lastHeard()));
            }
        }
        doubt = Optional.empty();
    }

    @Override
    public void appeared(Channel channel) {
        Call call = find(channel).orElseGet(() -> begin(channel, now));
        call.heardToBegin(channel, now);
        take(call, channel);
        settle(call);
    }

    @Override
    public void changed(Channel channel) {
        on(channel, call -> call.learn(channel));
    }

    @Override
    public void joined(Channel one, Channel other) {
        on(one, call -> call.joined(one, other));
    }

    @Override
    public void dialled(@Nullable Channel by, Channel channel) {
        if (by != null) {
            on(by, call -> call.learn(by));
        }
        on(channel, call -> call.dialled(by, channel, now));
    }

    @Override
    public void dialEnded(Channel channel, DialResult result) {
        on(channel, call -> call.dialEnded(channel, result, now));
    }

    @Override
    public void enteredQueue(Channel channel, String queue, int position) {
        on(channel, call -> call.enteredQueue(queue, position, now));
    }

    @Override
    public void gaveUpQueue(Channel channel, String queue) {
        on(channel, call -> call.gaveUpQueue(now));
    }

    @Override
    public void leftQueue(Channel channel, String queue) {
        on(channel, call -> call.leftQueue(now));
    }

    @Override
    public void offered(Channel agent, Member member) {
        on(agent, call -> call.offered(agent, member));
    }

    @Override
    public void connected(Channel agent, String queue, Member member) {
        on(agent, call -> call.connected(agent, queue, member, now));
    }

    @Override
    public void held(Channel channel) {
        on(channel, call -> call.held(channel, now));
    }

    @Override
    public void resumed(Channel channel) {
        on(channel, call -> call.resumed(channel.id(), now));
    }

    @Override
    public void transferred(Channel by, @Nullable Channel consulting, Transfer.Kind kind, String to) {
        if (consulting != null) {
            join(consulting, by);
        }
        on(by, call -> call.transferred(new Transfer(now, kind, by.endpoint(), to)));
    }

    @Override
    public void pickedUp(Channel by, Channel ringing) {
        join(by, ringing);
        on(ringing, call -> call.pickedUp(by, ringing));
    }

    @Override
    public void recorded(Channel channel, String file) {
        on(channel, call -> call.recorded(file));
    }

    @Override
    public void joinedRoom(Channel channel, String room) {
        on(channel, call -> call.joinedRoom(channel, room, now));
    }

    @Override
    public void leftRoom(Channel channel, String room) {
        on(channel, call -> call.leftRoom(channel, room, now));
    }

    @Override
    public void hangupAsked(Channel channel) {
        on(channel, call -> call.hangupAsked(channel));
    }

    @Override
    public void hungUp(Channel channel, int cause) {
        on(channel, call -> call.hungUp(channel, cause, now));
        byChannel.remove(channel.id());
    }

    private void see(Sighting sighting) {
        Channel channel = sighting.channel();
        Call call = find(channel).orElseGet(() -> {
            Call begun = begin(channel, now.minus(sighting.age()));
            begun.begunUnheard();
            return begun;
        });
        take(call, channel);
        settle(call);
    }

    /** A list of channels does not tell which belong together, but the two halves of a way differ in a digit only. */
    private void joinHalves(List<Channel> pipes) {
        for (int each = 1; each < pipes.size(); each++) {
            Channel one = pipes.get(each - 1);
            Channel other = pipes.get(each);
            if (one.isOtherHalfOf(other)) {
                find(one).ifPresent(call -> call.joined(one, other));
            }
        }
    }

    /** What books tell of a call that is up. */
    boolean complete(Call call, Call told) {
        boolean isChanged = call.completedBy(told);
        if (isChanged) {
            settle(call);
        }
        return isChanged;
    }

    private void lose(Call call, String channel, Instant at) {
        call.lost(new Channel(channel, call.id().linkedId(), "", null, null, "", "", false), at);
        byChannel.remove(channel);
        settle(call);
    }

    private Call begin(Channel channel, Instant at) {
        Call call = new Call(new CallId(pbx, channel.linkedId()), at);
        byLinkedId.put(channel.linkedId(), call);
        return call;
    }

    private void take(Call call, Channel channel) {
        call.appeared(channel);
        byChannel.put(channel.id(), call);
    }

    private void on(Channel channel, Consumer<Call> act) {
        find(channel).ifPresent(call -> {
            act.accept(call);
            call.heardAt(now);
            settle(call);
        });
    }

    /** A channel whose call has another id than before takes the whole call it came from along. */
    private Optional<Call> find(Channel channel) {
        Call known = byChannel.get(channel.id());
        Call named = byLinkedId.get(channel.linkedId());
        if (known != null && named != null && known != named) {
            absorb(known, named);
        }
        return Optional.ofNullable(known == null || named != null ? named : known);
    }

    private void join(Channel part, Channel whole) {
        find(whole)
                .ifPresent(target -> find(part).filter(call -> call != target).ifPresent(call -> absorb(call, target)));
    }

    private void absorb(Call part, Call whole) {
        whole.absorb(part);
        part.channels().forEach(channel -> byChannel.put(channel, whole));
        byLinkedId.remove(part.id().linkedId());
        absorbed.accept(part.id());
    }

    private void settle(Call call) {
        if (call.isOver()) {
            byLinkedId.remove(call.id().linkedId());
        }
        changed.accept(call);
    }
}

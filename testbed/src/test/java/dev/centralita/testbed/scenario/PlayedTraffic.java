package dev.centralita.testbed.scenario;

import dev.centralita.testbed.asterisk.AmiPeer;
import dev.centralita.testbed.asterisk.Player;
import dev.centralita.testbed.asterisk.Recording;
import dev.centralita.testbed.asterisk.SpokenCall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Calls of a recording that a PBX plays at their own pace as if they happened now, and what they were in truth. */
final class PlayedTraffic {

    /**
     * @param linkedId that it bears this time
     * @param ids of all channels that ever belonged to it
     * @param moments at which the PBX said something of it
     */
    record Call(TrueCall truth, String linkedId, Set<String> ids, List<Instant> moments) {

        Instant began() {
            return moments.get(0);
        }

        Instant ended() {
            return moments.get(moments.size() - 1);
        }
    }

    private final AmiPeer pbx;
    private final Recording recording;
    private final Map<String, TrueCall> truth;
    private final List<Player> players = new ArrayList<>();
    private final List<CompletableFuture<Void>> playing = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();

    PlayedTraffic(AmiPeer pbx, Recording recording) {
        this.pbx = pbx;
        this.recording = recording;
        this.truth = TrueCall.of(recording).stream().collect(Collectors.toMap(TrueCall::linkedId, Function.identity()));
    }

    /** Begins to play the calls that began in this part of the recording; returns at once. */
    Player begin(Duration from, Duration to, Instant now) {
        Player player = playerOf(from, to);
        begin(player, now);
        return player;
    }

    /** Of the calls that began in this part of the recording; it takes a while to find them. */
    Player playerOf(Duration from, Duration to) {
        return new Player(pbx, recording.ofCallsBegun(from, to));
    }

    void begin(Player player, Instant now) {
        Duration moved = player.movedTo(now);
        player.calls().forEach(call -> calls.add(moved(call, player, moved)));
        players.add(player);
        playing.add(CompletableFuture.runAsync(() -> player.playAsNew(1, now)));
    }

    void awaitEnd() {
        CompletableFuture.allOf(playing.toArray(CompletableFuture[]::new)).join();
    }

    /** All that were begun, in the order of the recording. */
    List<Call> calls() {
        return calls;
    }

    private Call moved(SpokenCall call, Player player, Duration by) {
        TrueCall known = call.ids().stream()
                .filter(truth::containsKey)
                .map(truth::get)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody knows the truth of " + call.ids()));
        return new Call(
                known,
                player.moved(known.linkedId(), by),
                call.ids().stream().map(id -> player.moved(id, by)).collect(Collectors.toSet()),
                call.moments().stream().map(moment -> moment.plus(by)).toList());
    }
}

package dev.centralita.telephony.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Everybody who was rung for one call, found by any of their channels. */
final class Legs {

    private final List<Leg> inOrder = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    Legs(List<Leg> known) {
        known.forEach(this::add);
    }

    List<Leg> all() {
        return inOrder;
    }

    Optional<Leg> of(@Nullable String channelId) {
        Integer place = places.get(channelId);
        return place == null ? Optional.empty() : Optional.of(inOrder.get(place));
    }

    void add(Leg leg) {
        places.put(leg.channelId(), inOrder.size());
        places.put(leg.carrierId(), inOrder.size());
        inOrder.add(leg);
    }

    /** The way that was dialled leads to this phone. */
    void carry(Leg leg, Channel phone) {
        change(leg.channelId(), way -> way.carriedBy(phone));
        places.put(phone.id(), places.get(leg.channelId()));
    }

    void change(String channelId, UnaryOperator<Leg> change) {
        Integer place = places.get(channelId);
        if (place != null) {
            inOrder.set(place, change.apply(inOrder.get(place)));
        }
    }

    /**
     * Legs that were not heard are added behind those that were. A book may let a phone ring from the call's beginning on: where
     * that phone was rung once by both accounts, at the same time, it is the same leg.
     */
    void completedBy(Legs told, @Nullable Instant guess) {
        for (Leg leg : told.inOrder) {
            inOrder.stream()
                    .filter(known -> known.isSameAs(leg))
                    .findFirst()
                    .or(() -> onlyLegAt(leg.phone())
                            .filter(known -> told.onlyLegAt(leg.phone()).isPresent() && known.overlaps(leg)))
                    .ifPresentOrElse(
                            known -> {
                                change(known.channelId(), heard -> heard.completedBy(leg, guess));
                                places.put(leg.carrierId(), places.get(known.channelId()));
                            },
                            () -> add(leg));
        }
    }

    private Optional<Leg> onlyLegAt(String phone) {
        List<Leg> legs =
                inOrder.stream().filter(leg -> leg.phone().equals(phone)).toList();
        return legs.size() == 1 ? Optional.of(legs.get(0)) : Optional.empty();
    }

    /** A leg ends with its phone, not with the way to it. */
    void hungUp(String channelId, Instant at) {
        change(channelId, leg -> leg.carrierId().equals(channelId) ? leg.endedAt(at) : leg);
    }

    void endAll(Instant at) {
        inOrder.replaceAll(leg -> leg.endedAt(at));
    }
}

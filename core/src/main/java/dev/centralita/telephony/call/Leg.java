package dev.centralita.telephony.call;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was rung for a call.
 *
 * @param channelId of the channel that was dialled first
 * @param carrierId of the phone's own channel, where the first was only a way to it
 * @param phone that rang, or the trunk
 * @param number of whoever is there, or null
 * @param queue it was rung for, or null
 * @param agent the member's name in the queue, or null
 */
public record Leg(
        String channelId,
        String carrierId,
        String phone,
        @Nullable String number,
        @Nullable String queue,
        @Nullable String agent,
        Instant dialledAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable DialResult result) {

    static Leg dialled(Channel channel, @Nullable String queue, Instant at) {
        return new Leg(
                channel.id(), channel.id(), channel.endpoint(), channel.number(), queue, null, at, null, null, null);
    }

    /** A room has no channel of its own; whoever is in it has one, but that is no leg. */
    static Leg inRoom(Channel channel, String room, Instant at) {
        String id = channel.id() + " in " + room;
        return new Leg(id, id, room, room, null, null, at, at, null, DialResult.ANSWERED);
    }

    Leg carriedBy(Channel channel) {
        return new Leg(
                channelId,
                channel.id(),
                channel.endpoint(),
                channel.number(),
                queue,
                agent,
                dialledAt,
                answeredAt,
                endedAt,
                result);
    }

    Leg isOf(Member member) {
        return new Leg(
                channelId, carrierId, phone, number, queue, member.name(), dialledAt, answeredAt, endedAt, result);
    }

    /** The first result counts: who did not answer in time is told of twice, the second time as cancelled. */
    Leg gives(DialResult first, Instant at) {
        if (result != null) {
            return this;
        }
        boolean isAnswer = first == DialResult.ANSWERED;
        return new Leg(
                channelId,
                carrierId,
                phone,
                number,
                queue,
                agent,
                dialledAt,
                isAnswer ? at : null,
                isAnswer ? null : at,
                first);
    }

    Leg endedAt(Instant moment) {
        return endedAt != null
                ? this
                : new Leg(channelId, carrierId, phone, number, queue, agent, dialledAt, answeredAt, moment, result);
    }

    /**
     * What somebody else knows of the same leg fills what was not heard of it.
     *
     * @param guess the end of legs whose end may not have been heard, or null
     */
    Leg completedBy(Leg told, @Nullable Instant guess) {
        return new Leg(
                channelId,
                isOnItsWay() ? told.carrierId : carrierId,
                isOnItsWay() ? told.phone : phone,
                number == null ? told.number : number,
                queue == null ? told.queue : queue,
                agent == null ? told.agent : agent,
                dialledAt,
                answeredAt == null && told.answeredAt != null ? Moments.later(told.answeredAt, dialledAt) : answeredAt,
                (endedAt == null || endedAt.equals(guess)) && told.endedAt != null
                        ? Moments.later(
                                Moments.exact(told.endedAt, endedAt), answeredAt == null ? dialledAt : answeredAt)
                        : endedAt,
                result == null ? told.result : result);
    }

    /** Books that know no ids of channels know the phone and, roughly, the moment. */
    boolean isSameAs(Leg other) {
        return channelId.equals(other.channelId)
                || carrierId.equals(other.carrierId)
                || (phone.equals(other.phone) && Moments.areClose(dialledAt, other.dialledAt));
    }

    boolean overlaps(Leg other) {
        return (endedAt == null || other.dialledAt.isBefore(endedAt))
                && (other.endedAt == null || dialledAt.isBefore(other.endedAt));
    }

    boolean isGoingOn() {
        return endedAt == null;
    }

    boolean isOnItsWay() {
        return carrierId.equals(channelId);
    }

    public Duration ringingAt(Instant now) {
        return Elapsed.between(dialledAt, answeredAt != null ? answeredAt : endedAt != null ? endedAt : now);
    }

    public Duration talkingAt(Instant now) {
        return answeredAt == null ? Duration.ZERO : Elapsed.between(answeredAt, endedAt != null ? endedAt : now);
    }
}

package dev.centralita.web.telephony;

import dev.centralita.telephony.call.Channel;
import dev.centralita.telephony.call.Sighting;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A channel that is up, by the name under which a command can mean it.
 *
 * @param number of whoever is on it
 * @param state talking once it was answered, ringing before
 */
public record ChannelJson(
        String channel, @Nullable String number, @Nullable String name, String dialled, String state, Instant since) {

    static ChannelJson of(Sighting seen, Instant now) {
        Channel channel = seen.channel();
        return new ChannelJson(
                channel.name(),
                channel.number(),
                channel.person(),
                channel.dialled(),
                channel.isUp() ? "talking" : "ringing",
                now.minus(seen.age()));
    }
}

package dev.centralita.ami;

import org.jspecify.annotations.Nullable;

/** Something a PBX is told to do, and says at once whether it does. */
public sealed interface AmiAction {

    /** Ends one channel; the name is taken literally, though Asterisk would take one between slashes for a pattern. */
    record HangUp(String channel) implements AmiAction {

        public HangUp {
            OneLine.require("channel", channel);
            if (channel.startsWith("/")) {
                throw new IllegalArgumentException("channel: " + channel + " (expected: a name, not a pattern)");
            }
        }
    }

    /** Sends a channel to an extension; whoever it talked to is left behind. */
    record Redirect(String channel, String context, String extension) implements AmiAction {

        public Redirect {
            OneLine.require("channel", channel);
            OneLine.require("context", context);
            OneLine.require("extension", extension);
        }
    }

    /** Lets a channel ask an extension first, as if its phone had dialled the feature code for it. */
    record AttendedTransfer(String channel, String context, String extension) implements AmiAction {

        public AttendedTransfer {
            OneLine.require("channel", channel);
            OneLine.require("context", context);
            OneLine.require("extension", extension);
        }
    }

    /**
     * Gives a member of queues a rest.
     *
     * @param queue null for every queue that rings there
     */
    record PauseMember(String interfaceName, @Nullable String queue, String reason) implements AmiAction {

        public PauseMember {
            OneLine.require("interface", interfaceName);
            OneLine.require("queue", queue == null ? "" : queue);
            OneLine.require("reason", reason);
        }
    }

    /**
     * Ends a member's rest.
     *
     * @param queue null for every queue that rings there
     */
    record ResumeMember(String interfaceName, @Nullable String queue) implements AmiAction {

        public ResumeMember {
            OneLine.require("interface", interfaceName);
            OneLine.require("queue", queue == null ? "" : queue);
        }
    }

    /**
     * Has a queue ring somewhere from now on.
     *
     * @param penalty members with a smaller one are rung before
     */
    record AddMember(
            String queue, String interfaceName, @Nullable String name, int penalty) implements AmiAction {

        public AddMember {
            OneLine.require("queue", queue);
            OneLine.require("interface", interfaceName);
            OneLine.require("name", name == null ? "" : name);
            if (penalty < 0) {
                throw new IllegalArgumentException("penalty: " + penalty + " (expected: 0 or more)");
            }
        }
    }

    /** Has a queue ring there no longer. */
    record RemoveMember(String queue, String interfaceName) implements AmiAction {

        public RemoveMember {
            OneLine.require("queue", queue);
            OneLine.require("interface", interfaceName);
        }
    }
}

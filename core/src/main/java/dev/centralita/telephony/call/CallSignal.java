package dev.centralita.telephony.call;

import org.jspecify.annotations.Nullable;

/** Something a PBX said about a call, in our words. */
public sealed interface CallSignal {

    void tell(Listener listener);

    /** Whoever acts on signals. */
    interface Listener {

        void appeared(Channel channel);

        void changed(Channel channel);

        void joined(Channel one, Channel other);

        void dialled(@Nullable Channel by, Channel channel);

        void dialEnded(Channel channel, DialResult result);

        void enteredQueue(Channel channel, String queue, int position);

        void gaveUpQueue(Channel channel, String queue);

        void leftQueue(Channel channel, String queue);

        void offered(Channel agent, Member member);

        void connected(Channel agent, String queue, Member member);

        void held(Channel channel);

        void resumed(Channel channel);

        void transferred(Channel by, @Nullable Channel consulting, Transfer.Kind kind, String to);

        void pickedUp(Channel by, Channel ringing);

        void recorded(Channel channel, String file);

        void joinedRoom(Channel channel, String room);

        void leftRoom(Channel channel, String room);

        void hangupAsked(Channel channel);

        void hungUp(Channel channel, int cause);
    }

    record Appeared(Channel channel) implements CallSignal {
        @Override
        public void tell(Listener listener) {
            listener.appeared(channel);
        }
    }

    /** It is up, in company or alone again, or a name or number became known. */
    record Changed(Channel channel) implements CallSignal {
        @Override
        public void tell(Listener listener) {
            listener.changed(channel);
        }
    }

    /** Two halves of one pipe through the dialplan: what enters here comes out there. */
    record Joined(Channel one, Channel other) implements CallSignal {
        @Override
        public void tell(Listener listener) {
            listener.joined(one, other);
        }
    }

    /**
     * Somebody is rung.
     *
     * @param by null where nobody dialled but the PBX was told to call
     */
    record Dialled(@Nullable Channel by, Channel channel) implements CallSignal {
        @Override
        public void tell(Listener listener) {
            listener.dialled(by, channel);
        }
    }

    record DialEnded(Channel channel, DialResult result) implements CallSignal {
        @Override
        public void tell(Listener listener) {
            listener.dialEnded(channel, result);
        }
    }

    record EnteredQueue(Channel channel, String queue, int position) implements CallSignal {
        @Override
        public void tell(Listener listener) {
            listener.enteredQueue(channel, queue, position);
        }
    }

    /** The queue gave up the caller or the caller the queue; Asterisk says the same for both. */
    record GaveUpQueue(Channel channel, String queue) implements CallSignal {
        @Override
        public void tell(Listener listener) {
            listener.gaveUpQueue(channel, queue);
        }
    }

    record LeftQueue(Channel channel, String queue) implements CallSignal {
        @Override
        public void tell(Listener listener) {
            listener.leftQueue(channel, queue);
        }
    }

    /** A queue rings a member. */
    record Offered(Channel agent, Member member) implements CallSignal {
        @Override
        public void tell(Listener listener) {
            listener.offered(agent, member);
        }
    }

    /** A queue gives the caller to a member. */
    record Connected(Channel agent, String queue, Member member) implements CallSignal {
        @Override
        public void tell(Listener listener) {
            listener.connected(agent, queue, member);
        }
    }

    record Held(Channel channel) implements CallSignal {
        @Override
        public void tell(Listener listener) {
            listener.held(channel);
        }
    }

    record Resumed(Channel channel) implements CallSignal {
        @Override
        public void tell(Listener listener) {
            listener.resumed(channel);
        }
    }

    /**
     * Somebody hands the other side on.
     *
     * @param consulting the channel on which the one who hands on asked first, or null where nobody was asked
     */
    record Transferred(Channel by, @Nullable Channel consulting, Transfer.Kind kind, String to) implements CallSignal {
        @Override
        public void tell(Listener listener) {
            listener.transferred(by, consulting, kind, to);
        }
    }

    /** Somebody takes a call that rings elsewhere. */
    record PickedUp(Channel by, Channel ringing) implements CallSignal {
        @Override
        public void tell(Listener listener) {
            listener.pickedUp(by, ringing);
        }
    }

    record Recorded(Channel channel, String file) implements CallSignal {
        @Override
        public void tell(Listener listener) {
            listener.recorded(channel, file);
        }
    }

    /** Talks in a room for conferences. */
    record JoinedRoom(Channel channel, String room) implements CallSignal {
        @Override
        public void tell(Listener listener) {
            listener.joinedRoom(channel, room);
        }
    }

    record LeftRoom(Channel channel, String room) implements CallSignal {
        @Override
        public void tell(Listener listener) {
            listener.leftRoom(channel, room);
        }
    }

    /** One side wants to end. */
    record HangupAsked(Channel channel) implements CallSignal {
        @Override
        public void tell(Listener listener) {
            listener.hangupAsked(channel);
        }
    }

    record HungUp(Channel channel, int cause) implements CallSignal {
        @Override
        public void tell(Listener listener) {
            listener.hungUp(channel, cause);
        }
    }
}

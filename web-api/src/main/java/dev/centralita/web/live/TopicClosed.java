package dev.centralita.web.live;

/** Somebody wants to follow what is not open to them. */
class TopicClosed extends RuntimeException {

    private static final long serialVersionUID = 1;

    TopicClosed(LiveTopic topic) {
        super("topic " + topic.name() + " is open to keys of area "
                + topic.area().word() + " only");
    }
}

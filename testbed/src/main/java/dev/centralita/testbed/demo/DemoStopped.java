package dev.centralita.testbed.demo;

/** The demonstration cannot go on; the message tells a person what to do. */
final class DemoStopped extends Exception {

    private final String sentence;

    DemoStopped(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}

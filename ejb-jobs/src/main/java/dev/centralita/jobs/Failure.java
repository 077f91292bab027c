package dev.centralita.jobs;

/** What a person reads about a failure. */
final class Failure {

    private static final int LONGEST = 500;

    private Failure() {}

    static String sentence(Throwable failure) {
        String message = failure.getMessage();
        String sentence =
                message == null || message.isBlank() ? failure.getClass().getSimpleName() : message.strip();
        return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST) + "…";
    }
}

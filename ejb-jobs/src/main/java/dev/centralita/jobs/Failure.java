package dev.centralita.jobs;

import dev.centralita.shared.Explained;
import dev.centralita.shared.Sentence;

/** What a person reads about a failure. */
final class Failure {

    private static final int LONGEST = 500;

    private Failure() {}

    static Sentence sentence(Throwable failure) {
        if (failure instanceof Explained explained && explained.why().toString().length() <= LONGEST) {
            return explained.why();
        }
        return Sentence.verbatim(words(failure));
    }

    private static String words(Throwable failure) {
        String message = failure.getMessage();
        String sentence =
                message == null || message.isBlank() ? failure.getClass().getSimpleName() : message.strip();
        return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST) + "…";
    }
}

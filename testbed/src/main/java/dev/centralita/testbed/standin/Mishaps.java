package dev.centralita.testbed.standin;

import static java.util.concurrent.CompletableFuture.delayedExecutor;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Lets an answer go wrong in the way a fault wants it.
 *
 * @param refusal how the platform words a refusal with a status
 * @param noted learns the status of every answer that is given
 */
public record Mishaps(Executor threads, IntFunction<Reply> refusal, IntConsumer noted) {

    public void befall(HttpExchange exchange, Fault fault, Supplier<Reply> work) throws IOException {
        switch (fault.kind()) {
            case SLOW ->
                delayedExecutor(fault.delay().toNanos(), TimeUnit.NANOSECONDS, threads)
                        .execute(() -> answerLate(exchange, work.get()));
            case CUT -> throw new IOException("cut on purpose");
            case CUT_AFTER_ACTING -> {
                var unused = work.get();
                throw new IOException("cut on purpose");
            }
            case SILENCE -> {}
            case HTML -> answer(exchange, Reply.html());
            case EMPTY_OBJECT -> {
                var unused = work.get();
                answer(exchange, Reply.json(200, "{}"));
            }
            case ERRORS -> answer(exchange, Reply.json(200, "{\"errors\":[\"provoked\"]}"));
            default -> answer(exchange, refusal.apply(fault.kind().status()).retryAfter(fault.waitInSeconds()));
        }
    }

    public void answer(HttpExchange exchange, Reply reply) throws IOException {
        noted.accept(reply.status());
        reply.to(exchange);
    }

    private void answerLate(HttpExchange exchange, Reply reply) {
        try {
            answer(exchange, reply);
        } catch (IOException hungUp) {
            throw new UncheckedIOException("nobody waited for the answer", hungUp);
        }
    }
}

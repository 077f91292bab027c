package dev.centralita.integration.http;

import dev.centralita.integration.http.NoAnswer.Reason;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One request and its answer, in limited time and size. Redirects are answers like any other: no key travels along. */
final class Wire {

    private final HttpClient client;
    private final CallPolicy policy;

    Wire(CallPolicy policy) {
        this.policy = policy;
        this.client = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(policy.connectLimit())
                .build();
    }

    Answer send(Call call, int attempt) {
        CompletableFuture<HttpResponse<byte[]>> pending =
                client.sendAsync(request(call), head -> new LimitedBody(policy.largestAnswer()));
        try {
            HttpResponse<byte[]> response = pending.get(policy.answerLimit().toNanos(), TimeUnit.NANOSECONDS);
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Retry-After").orElse(null),
                    new String(response.body(), StandardCharsets.UTF_8),
                    response.body().length,
                    attempt);
        } catch (TimeoutException tooSlow) {
            pending.cancel(true);
            throw new NoAnswer(Reason.TOO_SLOW, "gave no whole answer within " + policy.answerLimit());
        } catch (InterruptedException stop) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            throw new NoAnswer(Reason.INTERRUPTED, "was not waited for, because the hub stops");
        } catch (ExecutionException failed) {
            throw inOurWords(failed.getCause());
        }
    }

    private static HttpRequest request(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.address())
                .header("User-Agent", Product.USER_AGENT)
                .header("Accept", "application/json");
        call.headers().forEach(request::setHeader);
        return request.method(
                        call.method(),
                        call.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body()))
                .build();
    }

    private NoAnswer inOurWords(@Nullable Throwable failure) {
        if (failure instanceof NoAnswer known) {
            return known;
        }
        if (failure instanceof HttpConnectTimeoutException) {
            return new NoAnswer(Reason.UNREACHABLE, "took no connection within " + policy.connectLimit());
        }
        if (failure instanceof ConnectException || failure instanceof UnresolvedAddressException) {
            return new NoAnswer(Reason.UNREACHABLE, "cannot be reached");
        }
        if (failure instanceof IOException) {
            return new NoAnswer(Reason.CUT_OFF, "broke off its answer");
        }
        throw new IllegalStateException("calling " + policy.system() + " failed", failure);
    }
}

package dev.centralita.testbed.server;

import dev.centralita.testbed.process.ChildProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/** The hub on a running server. */
public final class HubServer implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(8);
    private static final Duration STOP = Duration.ofSeconds(30);

    private static final Pattern GAVE_UP = Pattern.compile(
            "Payara Micro URLs:\\s+\\]\\]|Services which failed to start|WFLYCTL0186|Deployment failed");

    private final ServerProduct product;
    private final Installation installation;
    private final ChildProcess process;
    private final URI base;

    private HubServer(ServerProduct product, Installation installation) throws IOException, InterruptedException {
        this.product = product;
        this.installation = installation;
        this.process = product.launch(installation);
        this.base = URI.create("http://127.0.0.1:" + installation.port());
    }

    /** Returns once the application is ready for work; servers call themselves ready before it is. */
    public static HubServer start(ServerProduct product, Installation installation)
            throws IOException, InterruptedException {
        return startUntil(200, product, installation);
    }

    /** Returns once the application answers that it still waits for its databases. */
    public static HubServer startWithoutDatabases(ServerProduct product, Installation installation)
            throws IOException, InterruptedException {
        return startUntil(503, product, installation);
    }

    private static HubServer startUntil(int status, ServerProduct product, Installation installation)
            throws IOException, InterruptedException {
        HubServer server = new HubServer(product, installation);
        try {
            server.process.await(() -> server.answers(status) || server.hasGivenUp(), START);
            if (server.hasGivenUp()) {
                throw new IOException("the application did not start on " + product + ":\n" + server.log());
            }
            return server;
        } catch (IOException | InterruptedException failure) {
            server.kill();
            throw failure;
        }
    }

    private boolean hasGivenUp() {
        return GAVE_UP.matcher(process.logText()).find();
    }

    /** Servers have answers of their own while they deploy; the application's bear an id. */
    private boolean answers(int status) {
        HttpRequest question = HttpRequest.newBuilder(base.resolve("/api/v1/setup"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            HttpResponse<Void> answer = HttpClient.newHttpClient().send(question, BodyHandlers.discarding());
            return answer.statusCode() == status
                    && answer.headers().firstValue("X-Request-Id").isPresent();
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public URI base() {
        return base;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Returns when the server is gone, for whatever reason. */
    public void awaitEnd() throws InterruptedException {
        process.awaitEnd();
    }

    /** All it has written so far. */
    public String log() {
        return process.logText();
    }

    /** Memory in use, in bytes, as the operating system counts it. */
    public long residentBytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(0);
    }

    /** Returns once the application is gone from the server, which runs on. */
    public void undeploy() throws IOException, InterruptedException {
        product.undeploy(installation);
        process.await(() -> !answers(200), START);
    }

    /** Returns once the application is back. */
    public void redeploy() throws IOException, InterruptedException {
        product.deploy(installation);
        process.await(() -> answers(200), START);
    }

    /** The Java that runs the server; Payara's administration program starts another one for it. */
    public RunningJava java() {
        return new RunningJava(ProcessHandle.of(process.pid()).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(ProcessHandle::pid)
                .findFirst()
                .orElse(process.pid()));
    }

    /** Ends it at once, as a power cut would. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.stop(STOP);
    }
}

package dev.centralita.testbed.rules;

import dev.centralita.testbed.chatwoot.ChatwootStandIn;
import dev.centralita.testbed.database.Database;
import dev.centralita.testbed.database.ReadableDatabase;
import dev.centralita.testbed.killable.KillableHub;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;

/**
 * The hub in the place of the call-centre service: its crontab file, its settings and nothing else, with Chatwoot's
 * stand-in behind it.
 */
final class CallCentreHub extends KillableHub {

    private static final String CHAT_TOKEN = "chat-token-of-the-call-centre-0001";
    private static final String RATE = Integer.toString(Integer.getInteger("rules.rate", 1000));

    /** As the call-centre service shipped it, but for the schedules, so that nothing starts by itself. */
    private static final String CRONTAB = """
            [{"schedule": "0 0 1 1 *", "task": "chat_auto_resolve", "enabled": true},
             {"schedule": "0 0 1 1 *", "task": "chat_auto_open", "enabled": true}]
            """;

    private final ChatwootStandIn chatwoot;

    private CallCentreHub() throws IOException, InterruptedException, SQLException {
        super("call-centre");
        ReadableDatabase chats = database.another("chatwoot");
        chatwoot = opened.add(ChatwootStandIn.start(chats, CHAT_TOKEN), ChatwootStandIn::close);
        liveElsewhere(chats);
        Path crontab = Files.writeString(folder.resolve("crontab.json"), CRONTAB);
        begin(plain.with("DB_POSTGRES", chatwoot.databaseUrl())
                .with("PGSQL_MAX_CONN", "8")
                .with("PGSQL_MIN_CONN", "1")
                .with("CHAT_TOKEN", CHAT_TOKEN)
                .with("CHAT_TOGGLE_URL", chatwoot.toggleUrl())
                .with("CHAT_NEWMSG_URL", chatwoot.messagesUrl())
                .with("CHATWOOT_RATE", RATE)
                .with("CHATWOOT_WEBHOOKS", "unsigned")
                .with("DOC_USER", "docs")
                .with("DOC_PASSWD", "docs:secret")
                .with("CRONTAB_FILE", crontab.toString()));
        await(() -> get("/api/v1/housekeeping/rules").getJsonArray("items").size() < 2 ? null : true);
    }

    static CallCentreHub start() throws IOException, InterruptedException, SQLException {
        return new CallCentreHub();
    }

    /** The stand-in begins to count anew, so what was done under the same numbers is forgotten. */
    void newDay() throws SQLException {
        chatwoot.reset();
        execute(database, "delete from rule_errand; delete from rule_note");
    }

    /** In the hub's own database. */
    void execute(String sql) throws SQLException {
        execute(database, sql);
    }

    /** Chatwoot's database keeps another time than Chatwoot writes. */
    private static void liveElsewhere(ReadableDatabase chats) throws SQLException {
        execute(chats, "alter database chatwoot set timezone to 'Asia/Tokyo'");
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Chatwoot tells the hub what happens, until the next day. */
    void listensToChatwoot() {
        chatwoot.tells(server().base().resolve("/webhooks/chatwoot/1"), null);
    }

    ChatwootStandIn chatwoot() {
        return chatwoot;
    }

    /** The old address, opened by a name and a password. */
    HttpResponse<String> cron(String task, String credentials) throws IOException, InterruptedException {
        return cron("GET", task, credentials);
    }

    HttpResponse<String> cron(String method, String task, String credentials) throws IOException, InterruptedException {
        return http.send(cronRequest(method, task, credentials), BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> cronMeanwhile(String task) {
        return http.sendAsync(cronRequest("GET", task, "docs:docs:secret"), BodyHandlers.ofString());
    }

    private HttpRequest cronRequest(String method, String task, String credentials) {
        String encoded = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(server().base().resolve("/cron/" + task))
                .timeout(Duration.ofMinutes(3))
                .header("Authorization", "Basic " + encoded)
                .method(method, BodyPublishers.noBody())
                .build();
    }

    long undo(long run) throws IOException, InterruptedException {
        return id(post("/api/v1/runs/" + run + "/undo", object()));
    }
}

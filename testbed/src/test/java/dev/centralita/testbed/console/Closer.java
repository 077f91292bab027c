package dev.centralita.testbed.console;

import dev.centralita.testbed.huggy.Seed;
import dev.centralita.testbed.scenario.Hub;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** A job that closes the stale chats of one agent, apart from whatever else the hub does meanwhile. */
final class Closer {

    private final Hub hub;
    private final String job;
    private final long agent;

    Closer(Hub hub, String job, long agent) {
        this.hub = hub;
        this.job = job;
        this.agent = agent;
    }

    void isDefinedWithChats(int chats) throws IOException, InterruptedException, SQLException {
        hub.huggy().holds(Seed.usual(List.of(agent), chats));
        change("insert into usuarios (userid, cargo) values (?, '" + job + "')");
        act("POST", "/api/v1/jobs", """
                {"name": "%1$s", "task": "huggy_close", "schedule": "0 3 1 1 *", "zone": "America/Sao_Paulo",
                 "enabled": true, "parameters": {"roles": "%1$s"}}
                """.formatted(job));
    }

    void runs() throws IOException, InterruptedException {
        act("POST", "/api/v1/jobs/" + job + "/runs", "{\"mode\": \"act\"}");
    }

    void isGone() throws IOException, InterruptedException, SQLException {
        change("delete from usuarios where userid = ?");
        act("DELETE", "/api/v1/jobs/" + job, "");
    }

    private void act(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = hub.admin().act(method, path, body);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + " answered " + answer.body());
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = hub.hubDatabase().connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Long.toString(agent));
            statement.executeUpdate();
        }
    }
}

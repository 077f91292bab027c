package dev.centralita.testbed.closer;

import dev.centralita.testbed.huggy.HuggyStandIn;
import dev.centralita.testbed.killable.KillableHub;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The hub that closes Huggy's chats on the predecessor's tables, with Huggy's stand-in behind it. */
final class CloserAtWork extends KillableHub {

    static final List<Long> AGENTS = List.of(157100L, 157101L, 157102L, 157103L, 157104L);

    private static final String JOB = "huggy-close";
    private static final String HUGGY_TOKEN = "fedcba9876543210fedcba9876543210";

    private final HuggyStandIn huggy;

    private CloserAtWork() throws IOException, InterruptedException {
        super("closer");
        huggy = opened.add(HuggyStandIn.start(HUGGY_TOKEN), HuggyStandIn::close);
        predecessorsAgents();
        begin(plain.with("HUGGY_URL", huggy.url().toString())
                .with("HUGGY_API_KEY", HUGGY_TOKEN)
                .with("HUGGY_RATE", "250")
                .with("HUGGY_CONCURRENCY", "8")
                .with("HUGGY_LONGEST_WAIT", "PT0.2S"));
    }

    static CloserAtWork start() throws IOException, InterruptedException {
        return new CloserAtWork();
    }

    private void predecessorsAgents() throws IOException {
        execute("create table usuarios (userid varchar(255), cargo varchar(255))");
        execute("insert into usuarios values (null, 'vendedor'), ('maria', 'vendedor'), ('157900', 'gerente')");
        for (long agent : AGENTS) {
            execute("insert into usuarios values ('" + agent + "', 'vendedor')");
        }
    }

    HuggyStandIn huggy() {
        return huggy;
    }

    long run(String mode) throws IOException, InterruptedException {
        return run(JOB, mode);
    }

    long runOnPreview(long preview) throws IOException, InterruptedException {
        return runOnPreview(JOB, preview);
    }

    /** So that nothing starts by itself. */
    void pauseTheSchedule() throws IOException, InterruptedException {
        post(
                "/api/v1/jobs/" + JOB + "/pause",
                object().add("reason", "runs are asked for by hand")
                        .add("until", Instant.now().plus(Duration.ofDays(1)).toString()));
    }

    List<LoggedClosing> log() throws IOException {
        List<LoggedClosing> rows = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from logs_fechamento_chamados order by id")) {
            while (row.next()) {
                rows.add(LoggedClosing.of(row));
            }
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
        return rows;
    }

    void execute(String sql) throws IOException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
    }
}

package dev.centralita.persistence.telephony;

import dev.centralita.persistence.database.DatabaseSettings;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.pbx.PbxLease;
import dev.centralita.telephony.pbx.PbxLeases;
import dev.centralita.telephony.pbx.PbxName;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row a PBX; every change names what it found, so that of two nodes one succeeds. */
@Dependent
class MysqlPbxLeases implements PbxLeases {

    private static final String RENEW = """
            update pbx_lease set renewal = renewal + 1, ends_at = date_add(utc_timestamp(6), interval ?1 microsecond)
            where pbx = ?2 and node = ?3""";

    private static final String FIND = "select node, renewal, ends_at < utc_timestamp(6) from pbx_lease where pbx = ?1";

    private static final String BEGIN = """
            insert ignore into pbx_lease (pbx, node, renewal, ends_at)
            values (?1, ?2, 1, date_add(utc_timestamp(6), interval ?3 microsecond))""";

    private static final String SUCCEED = """
            update pbx_lease set node = ?1, renewal = renewal + 1,
                ends_at = date_add(utc_timestamp(6), interval ?2 microsecond)
            where pbx = ?3 and node = ?4 and renewal = ?5""";

    @PersistenceContext(unitName = "callcenter")
    private EntityManager callcenter;

    private final Settings settings;

    @Inject
    MysqlPbxLeases(Settings settings) {
        this.settings = settings;
    }

    @Override
    @Transactional
    public boolean renew(PbxName pbx, UUID node, Duration term) {
        return !isSetUp() || changed(RENEW, micros(term), pbx.value(), node.toString());
    }

    @Override
    @Transactional
    public Optional<PbxLease> of(PbxName pbx) {
        List<?> rows =
                callcenter.createNativeQuery(FIND).setParameter(1, pbx.value()).getResultList();
        return rows.stream().findFirst().map(row -> lease((Object[]) row));
    }

    @Override
    @Transactional
    public boolean take(PbxName pbx, UUID node, Duration term, @Nullable PbxLease former) {
        return former == null
                ? changed(BEGIN, pbx.value(), node.toString(), micros(term))
                : changed(
                        SUCCEED,
                        node.toString(),
                        micros(term),
                        pbx.value(),
                        former.node().toString(),
                        former.renewal());
    }

    private boolean changed(String statement, Object... values) {
        var query = callcenter.createNativeQuery(statement);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.executeUpdate() == 1;
    }

    /** What a comparison yields has another type under each provider. */
    private static PbxLease lease(Object[] row) {
        boolean isOver = row[2] instanceof Boolean is ? is : ((Number) row[2]).intValue() != 0;
        return new PbxLease(UUID.fromString((String) row[0]), ((Number) row[1]).longValue(), isOver);
    }

    private static long micros(Duration term) {
        return term.toNanos() / 1_000;
    }

    private boolean isSetUp() {
        return settings.has(DatabaseSettings.CALLCENTER);
    }
}

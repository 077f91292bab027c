package dev.centralita.persistence.telephony;

import dev.centralita.persistence.database.CallcenterSql;
import dev.centralita.persistence.database.DatabaseSettings;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.floor.PbxPicture;
import dev.centralita.telephony.floor.PbxPictures;
import dev.centralita.telephony.pbx.PbxName;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** One row a PBX in the table {@code pbx_picture}, the newest picture only. */
@Dependent
class MariadbPbxPictures implements PbxPictures {

    private static final System.Logger log = System.getLogger(MariadbPbxPictures.class.getName());
    private static final Jsonb JSON = JsonbBuilder.create();

    private static final String KEEP = """
            insert into pbx_picture (pbx, picture) values (:pbx, :picture)
            on duplicate key update picture = values(picture)""";

    private static final String LOOK = """
            insert into pbx_picture (pbx, looked_for_at) values (:pbx, utc_timestamp(6))
            on duplicate key update looked_for_at = values(looked_for_at)""";

    private static final String LOOKED_FOR =
            "select pbx from pbx_picture where looked_for_at > utc_timestamp(6) - interval 5 second";

    private final CallcenterSql callcenter;
    private final boolean isSetUp;

    @Inject
    MariadbPbxPictures(CallcenterSql callcenter, Settings settings) {
        this.callcenter = callcenter;
        this.isSetUp = settings.has(DatabaseSettings.CALLCENTER);
    }

    @Override
    @Transactional
    public void keep(PbxPicture picture) {
        if (isSetUp) {
            callcenter.with(sql -> sql.createUpdate(KEEP)
                    .bind("pbx", picture.pbx().value())
                    .bind("picture", JSON.toJson(picture))
                    .execute());
        }
    }

    @Override
    @Transactional
    public Optional<PbxPicture> latest(PbxName pbx) {
        return isSetUp ? callcenter.with(sql -> look(sql, pbx)) : Optional.empty();
    }

    @Override
    @Transactional
    public Set<PbxName> lookedFor() {
        return isSetUp
                ? callcenter.with(sql -> sql.createQuery(LOOKED_FOR)
                        .mapTo(String.class)
                        .map(PbxName::new)
                        .set())
                : Set.of();
    }

    private static Optional<PbxPicture> look(Handle sql, PbxName pbx) {
        sql.createUpdate(LOOK).bind("pbx", pbx.value()).execute();
        return sql.createQuery("select picture from pbx_picture where pbx = :pbx and picture is not null")
                .bind("pbx", pbx.value())
                .mapTo(String.class)
                .findFirst()
                .flatMap(MariadbPbxPictures::read);
    }

    /** A node of another release may draw otherwise; then there is nothing to see until both are the same. */
    private static Optional<PbxPicture> read(String picture) {
        try {
            return Optional.of(JSON.fromJson(picture, PbxPicture.class));
        } catch (JsonbException other) {
            log.log(Level.DEBUG, () -> "a picture of the floor cannot be read: " + other.getMessage());
            return Optional.empty();
        }
    }
}

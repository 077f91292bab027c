package dev.centralita.persistence.telephony;

import dev.centralita.persistence.database.DatabaseSettings;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.pbx.PbxName;
import dev.centralita.telephony.pbx.PbxState;
import dev.centralita.telephony.pbx.PbxStates;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** One row a PBX, the newest state only. */
@Dependent
class JpaPbxStates implements PbxStates {

    @PersistenceContext(unitName = "callcenter")
    private EntityManager callcenter;

    private final Settings settings;

    @Inject
    JpaPbxStates(Settings settings) {
        this.settings = settings;
    }

    @Override
    @Transactional
    public void keep(PbxState state) {
        if (isSetUp()) {
            callcenter.merge(new PbxStateRow(state));
        }
    }

    @Override
    @Transactional
    public Optional<PbxState> lastKept(PbxName pbx) {
        return isSetUp()
                ? Optional.ofNullable(callcenter.find(PbxStateRow.class, pbx.value()))
                        .map(PbxStateRow::toState)
                : Optional.empty();
    }

    private boolean isSetUp() {
        return settings.has(DatabaseSettings.CALLCENTER);
    }
}

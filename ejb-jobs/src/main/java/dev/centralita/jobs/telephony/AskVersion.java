package dev.centralita.jobs.telephony;

import dev.centralita.ami.AmiConnection;
import dev.centralita.ami.AmiConnectionFactory;
import dev.centralita.telephony.pbx.Pbx;
import dev.centralita.telephony.pbx.PbxDirectory;
import dev.centralita.telephony.pbx.PbxName;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.resource.ResourceException;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** Asks a PBX which Asterisk it runs. */
@Dependent
class AskVersion {

    private static final System.Logger log = System.getLogger(AskVersion.class.getName());

    private final PbxDirectory directory;

    @Resource(lookup = "java:app/asterisk")
    private AmiConnectionFactory connections;

    @Inject
    AskVersion(PbxDirectory directory) {
        this.directory = directory;
    }

    /** Empty where it does not say; then the next login asks again. */
    Optional<String> of(PbxName name) {
        return directory.all().stream()
                .filter(pbx -> pbx.name().equals(name))
                .findFirst()
                .flatMap(this::answerOf);
    }

    private Optional<String> answerOf(Pbx pbx) {
        try (AmiConnection connection = connections.connect(Accesses.of(pbx))) {
            String version = connection.coreSettings().asteriskVersion();
            return Optional.of(version).filter(text -> !text.isEmpty());
        } catch (ResourceException unanswered) {
            log.log(Level.WARNING, () -> pbx.name() + " does not tell its version: " + unanswered.getMessage());
            return Optional.empty();
        }
    }
}

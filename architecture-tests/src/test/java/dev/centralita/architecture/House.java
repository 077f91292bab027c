package dev.centralita.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** Everything we ship, read once. */
final class House {

    static final String ROOT = "dev.centralita";

    /** The packages of core: the business, free of technology. */
    static final String[] CORE = {
        ROOT + ".housekeeping..",
        ROOT + ".archive..",
        ROOT + ".telephony..",
        ROOT + ".livechat..",
        ROOT + ".messaging..",
        ROOT + ".administration..",
        ROOT + ".shared.."
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private House() {}

    static JavaClasses classes() {
        return CLASSES;
    }
}

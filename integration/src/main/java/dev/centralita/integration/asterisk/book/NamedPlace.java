package dev.centralita.integration.asterisk.book;

import dev.centralita.shared.settings.DatabaseAddress;
import dev.centralita.shared.settings.HoldsSecret;
import dev.centralita.shared.settings.Secret;
import dev.centralita.telephony.pbx.PbxName;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place where a PBX keeps books; one that keeps some in a database and some in files has two. */
record NamedPlace(PbxName pbx, BookPlace place, Secret secret) implements HoldsSecret {

    static final String EXPECTED = "mysql://user:password@host/database, postgresql://… or file:///folder, separated by"
            + " blanks; name=… before each where there are several PBXs";

    private static final String THE_ONLY_ONE = "asterisk";
    private static final Pattern ENTRY = Pattern.compile(
            "(?:([A-Za-z0-9][A-Za-z0-9._-]*)=)?((?:jdbc:)?(mysql|mariadb|postgresql|postgres|file):.*)");

    static List<NamedPlace> list(String text) {
        return Arrays.stream(text.strip().split("\\s+")).map(NamedPlace::of).toList();
    }

    private static NamedPlace of(String entry) {
        Matcher parts = ENTRY.matcher(entry);
        if (!parts.matches()) {
            throw new IllegalArgumentException();
        }
        PbxName pbx = new PbxName(parts.group(1) == null ? THE_ONLY_ONE : parts.group(1));
        String address = parts.group(2);
        return switch (parts.group(3)) {
            case "file" -> new NamedPlace(pbx, BookFiles.at(URI.create(address)), new Secret(""));
            case "mysql", "mariadb" -> of(pbx, DatabaseAddress.mysql(address), BookDatabase.Kind.MARIADB);
            default -> of(pbx, DatabaseAddress.postgres(address), BookDatabase.Kind.POSTGRESQL);
        };
    }

    private static NamedPlace of(PbxName pbx, DatabaseAddress address, BookDatabase.Kind kind) {
        return new NamedPlace(pbx, new BookDatabase(address, kind), address.password());
    }
}

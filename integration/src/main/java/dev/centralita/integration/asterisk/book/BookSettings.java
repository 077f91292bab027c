package dev.centralita.integration.asterisk.book;

import dev.centralita.shared.settings.Setting;
import dev.centralita.shared.settings.Settings;
import dev.centralita.shared.settings.SettingsGroup;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where Asterisk's own books are and how they are written. */
public final class BookSettings implements SettingsGroup {

    private static final String COLUMNS = "names of columns parted by commas, in their order";

    static final Setting<List<NamedPlace>> BOOKS = Setting.of(
                    "AMI_BOOKS",
                    NamedPlace.EXPECTED,
                    "Asterisk's own books, from which calls are rebuilt that nobody heard; without it they are closed by"
                            + " what the PBX shows.",
                    NamedPlace::list)
            .masked();

    static final Setting<ZoneId> ZONE =
            Setting.zone("AMI_BOOKS_ZONE", "In which the books give the time.").or("UTC");

    static final Setting<List<String>> CDR_COLUMNS = Setting.of(
                    "AMI_BOOKS_CDR_COLUMNS", COLUMNS, "What stands in a file of call records.", BookSettings::columns)
            .or(
                    "accountcode,src,dst,dcontext,clid,channel,dstchannel,lastapp,lastdata,start,answer,end,duration,billsec,"
                            + "disposition,amaflags,uniqueid,userfield,peeraccount,linkedid,sequence");

    static final Setting<List<String>> CEL_COLUMNS = Setting.of(
                    "AMI_BOOKS_CEL_COLUMNS",
                    COLUMNS,
                    "What stands in a file of the log of channels.",
                    BookSettings::columns)
            .or(
                    "eventtype,eventtime,cid_name,cid_num,cid_ani,cid_rdnis,cid_dnid,exten,context,channame,appname,appdata,"
                            + "amaflags,accountcode,uniqueid,linkedid,peer,userfield,userdeftype,extra");

    @Override
    public String title() {
        return "Asterisk's books";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(BOOKS, ZONE, CDR_COLUMNS, CEL_COLUMNS);
    }

    static BookFormat format(Settings settings) {
        return new BookFormat(settings.get(ZONE), settings.get(CDR_COLUMNS), settings.get(CEL_COLUMNS));
    }

    private static List<String> columns(String text) {
        List<String> columns = Arrays.stream(
                        text.strip().toLowerCase(Locale.ROOT).split("\\s*,\\s*"))
                .toList();
        if (columns.stream().anyMatch(column -> !column.matches("[a-z_0-9]+"))) {
            throw new IllegalArgumentException();
        }
        return columns;
    }
}

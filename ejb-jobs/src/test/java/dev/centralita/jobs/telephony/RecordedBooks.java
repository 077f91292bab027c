package dev.centralita.jobs.telephony;

import dev.centralita.integration.asterisk.book.AsteriskBooks;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.call.Remark;
import dev.centralita.testbed.asterisk.Recording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** The books that Asterisk kept while it was recorded, in a folder as it keeps them. */
final class RecordedBooks {

    private static final String RECORDS =
            "linkedid,uniqueid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,start,answer,end,duration,billsec,"
                    + "disposition,userfield,sequence,clid";

    private final Path folder;
    private final Recording recording;
    private String records = RECORDS;

    RecordedBooks(Path folder, Recording recording) {
        this.folder = folder;
        this.recording = recording;
    }

    RecordedBooks with(String book) {
        return with(book, recording.lines(book));
    }

    /** As from a table, which has no order. */
    RecordedBooks withShuffled(String book) {
        List<String> lines = new ArrayList<>(recording.lines(book));
        Collections.shuffle(lines, new Random(20261121L));
        return with(book, lines);
    }

    private RecordedBooks with(String book, List<String> lines) {
        try {
            Files.write(folder.resolve(book), lines);
            return this;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** As in the tables of FreePBX, which have neither the moment of an answer nor that of an end. */
    RecordedBooks withLengthsAlone() {
        records = RECORDS.replace("answer,end", "unread,unread");
        return this;
    }

    List<Remark> readSince(Instant moment) {
        Map<String, String> settings = Map.of(
                "AMI_BOOKS",
                "main=" + folder.toUri() + "?cdr=cdr-linkedid.csv&cel=cel.csv",
                "AMI_BOOKS_CDR_COLUMNS",
                records,
                "AMI_BOOKS_CEL_COLUMNS",
                "eventtype,eventtime,cid_name,cid_num,exten,context,channame,uniqueid,linkedid,extra");
        return new AsteriskBooks(new Settings(name -> Optional.ofNullable(settings.get(name))))
                .read(Playback.PBX, moment);
    }
}

package dev.centralita.administration.crontab;

import java.util.List;

/** Reads the text of a crontab file, entry by entry, however bad some of them are. */
public interface CrontabReader {

    List<CrontabEntry> read(String text);
}

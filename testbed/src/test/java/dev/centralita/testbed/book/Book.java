package dev.centralita.testbed.book;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/** What a recorded Asterisk kept, and which columns it has there. */
public enum Book {
    CEL("cel.csv", "eventtype,eventtime,cid_name,cid_num,exten,context,channame,uniqueid,linkedid,extra", "eventtime"),
    CDR(
            "cdr-linkedid.csv",
            "linkedid,uniqueid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,start,answer,end,duration,billsec,"
                    + "disposition,userfield,sequence,clid",
            "start,answer,end"),
    QUEUE_LOG("queue_log", "time,callid,queuename,agent,event,data1,data2,data3,data4,data5", "time");

    private static final CSVFormat COMMAS =
            CSVFormat.DEFAULT.builder().setQuoteMode(QuoteMode.ALL).get();
    private static final CSVFormat BARS = CSVFormat.DEFAULT
            .builder()
            .setDelimiter('|')
            .setQuote(null)
            .setRecordSeparator('\n')
            .get();

    private final String file;
    private final String columns;
    private final String moments;

    Book(String file, String columns, String moments) {
        this.file = file;
        this.columns = columns;
        this.moments = moments;
    }

    /** The names of the columns, as the hub's settings want them. */
    public String columns() {
        return columns;
    }

    /** Of the recording, and in the folder of the one who plays it. */
    String file() {
        return file;
    }

    List<String> columnNames() {
        return Stream.of(columns.split(",")).toList();
    }

    CSVFormat format() {
        return this == QUEUE_LOG ? BARS : COMMAS;
    }

    boolean isMoment(String column) {
        return List.of(moments.split(",")).contains(column);
    }

    /** An entry is written at the last of its moments. */
    String lastMoment() {
        return moments.substring(moments.lastIndexOf(',') + 1);
    }
}

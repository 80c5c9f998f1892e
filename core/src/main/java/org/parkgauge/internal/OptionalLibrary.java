package org.parkgauge.internal;

import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * Libraries that a part of Parkgauge needs and the rest does not. Asked before any class of theirs is touched, so that a
 * program without them reads which to add rather than the name of a class that was not found.
 */
public enum OptionalLibrary {
    /** Writes workbooks. */
    WORKBOOK_WRITER("org.dhatim.fastexcel.Workbook", "org.dhatim:fastexcel"),
    /** Reads workbooks. */
    WORKBOOK_READER("org.dhatim.fastexcel.reader.ReadableWorkbook", "org.dhatim:fastexcel-reader"),
    /** Writes Word documents. */
    WORD("org.apache.poi.xwpf.usermodel.XWPFDocument", "org.apache.poi:poi-ooxml");

    private final String type;
    private final String artifact;

    OptionalLibrary(String type, String artifact) {
        this.type = type;
        this.artifact = artifact;
    }

    /**
     * Refuses what cannot be done without the library.
     *
     * @param what what it is needed for, such as "Reading a workbook"
     * @throws InvalidInputException if the class path lacks the library, naming what to add
     */
    public void require(Text what) {
        try {
            Class.forName(type, false, OptionalLibrary.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            throw missing(what).because(e);
        }
    }

    private InvalidInputException missing(Text what) {
        return new InvalidInputException(
                        what.zh() + "需要程序库 " + artifact + "，但类路径中没有。",
                        what.en() + " needs the library " + artifact + ", which is not on the class path.")
                .maybe(
                        "把 " + artifact + " 加入程序的依赖；其余功能不需要它。",
                        "add " + artifact + " to the dependencies of the program; nothing else needs it.");
    }
}

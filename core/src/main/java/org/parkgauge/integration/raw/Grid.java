package org.parkgauge.integration.raw;

import java.util.List;
import org.parkgauge.data.Column;
import org.parkgauge.data.Csv;
import org.parkgauge.data.CsvRows;
import org.parkgauge.data.CsvValue;
import org.parkgauge.data.Dataset;
import org.parkgauge.text.Decimals;

/** The cells of one table, from a file or from a data set. */
interface Grid {

    /** The file that the table stands in; empty where a program made it. */
    String file();

    List<String> header();

    int size();

    /** The line of a row, or its number from 1. */
    long line(int row);

    String text(int row, int column);

    /** A cell as a number; the name of the unit decides whether it may bear a per cent sign. */
    CsvValue number(int row, int column, String unit);

    /** The rows of a file. */
    record File(String file, CsvRows rows, Csv csv) implements Grid {

        @Override
        public List<String> header() {
            return rows.header();
        }

        @Override
        public int size() {
            return rows.size();
        }

        @Override
        public long line(int row) {
            return rows.line(row);
        }

        @Override
        public String text(int row, int column) {
            return rows.cell(row, column);
        }

        @Override
        public CsvValue number(int row, int column, String unit) {
            return csv.number(text(row, column), unit);
        }
    }

    /** The rows of a data set: the names of the units first where the table has codes, attributes, then variables. */
    record Data(Dataset data, List<String> header, boolean unitsFirst) implements Grid {

        static Data of(TableDefinition table, Dataset data) {
            boolean unitsFirst = table.key().equals(List.of("code"));
            java.util.ArrayList<String> header = new java.util.ArrayList<>();
            if (unitsFirst) {
                header.add("code");
            }
            header.addAll(data.attributes());
            header.addAll(data.variables());
            return new Data(data, List.copyOf(header), unitsFirst);
        }

        @Override
        public String file() {
            return "";
        }

        @Override
        public int size() {
            return data.size();
        }

        @Override
        public long line(int row) {
            return row + 1L;
        }

        @Override
        public String text(int row, int column) {
            if (unitsFirst && column == 0) {
                return data.units().get(row);
            }
            String name = header.get(column);
            if (data.hasAttribute(name)) {
                return data.attribute(name).get(row).strip();
            }
            double value = data.column(name).get(row);
            return Double.isNaN(value) ? "" : Decimals.exact(value);
        }

        @Override
        public CsvValue number(int row, int column, String unit) {
            String name = header.get(column);
            if (data.has(name)) {
                Column values = data.column(name);
                return CsvValue.of(values.get(row));
            }
            return Csv.standard().number(text(row, column), unit);
        }
    }
}

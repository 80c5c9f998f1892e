package org.parkgauge.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.parkgauge.text.InvalidInputException;

/**
 * A data set as the lines of a table: the names of the units, then the attributes, then the variables.
 *
 * @param header the names of the columns
 * @param rows the lines, made as they are asked for
 */
record DatasetTable(List<String> header, Iterable<List<Object>> rows) {

    static DatasetTable of(Dataset data, String unit) {
        if (data.has(unit) || data.hasAttribute(unit)) {
            throw new InvalidInputException(
                            "“" + unit + "”列与单元名称列同名。",
                            "Column \"" + unit + "\" bears the header of the column of units.")
                    .maybe("用 unitColumn(\"…\") 给单元名称列另一个名称。", "give the units another header by unitColumn(\"...\").");
        }
        List<String> header = new ArrayList<>(List.of(unit));
        header.addAll(data.attributes());
        header.addAll(data.variables());
        return new DatasetTable(header, rows(data));
    }

    private static Iterable<List<Object>> rows(Dataset data) {
        List<List<String>> attributes =
                data.attributes().stream().map(data::attribute).toList();
        List<Column> variables = data.variables().stream().map(data::column).toList();
        return () -> IntStream.range(0, data.size())
                .mapToObj(i -> {
                    List<Object> row = new ArrayList<>(List.of(data.units().get(i)));
                    attributes.forEach(attribute -> row.add(attribute.get(i)));
                    variables.forEach(variable -> row.add(variable.get(i)));
                    return row;
                })
                .iterator();
    }
}

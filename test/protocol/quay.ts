/** An article whose weekday is that of its date, and in which one name stands twice. */
export const quay =
  'Quay opens\n\nIt opened on Friday, August 26, 2016, in Leeds, said Maria Barlow. Barlow left.\n';

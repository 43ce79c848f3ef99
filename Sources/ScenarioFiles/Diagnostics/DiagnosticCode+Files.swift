internal import PovertyExit

extension DiagnosticCode {
  /// What can be wrong with a file as such.
  static let files: [DiagnosticCode] = [
    missingFile, notAFile, notAFolder, unreadableFile, fileTooLarge, lineTooLong, emptyFile,
    notUTF8, otherEncoding, nulByte, fileExists, cannotWrite,
  ]

  static let missingFile = DiagnosticCode(
    "missing-file", Words("a file does not exist", "文件不存在"),
    Words(
      "The file or folder named on the command line, or a file the model needs, is not there. A "
        + "model is a folder with at least model.yaml.",
      "命令行指定的文件或文件夹、或模型所需的文件不存在。模型是一个文件夹，至少含 model.yaml。"),
    wrong: "poverty-exit run models/wuhuu", right: "poverty-exit run models/wuhu")

  static let notAFile = DiagnosticCode(
    "not-a-file", Words("a folder or device stands where a file should be", "此处应为普通文件"),
    Words(
      "Only regular files are read: no folders, pipes or devices. Save the content under the name "
        + "given.",
      "只读取普通文件，不读取文件夹、管道或设备。请把内容保存为所示文件名。"),
    wrong: "models/wuhu/register.csv/   (a folder)", right: "models/wuhu/register.csv    (a file)")

  static let notAFolder = DiagnosticCode(
    "not-a-folder", Words("a model is a folder", "模型应为文件夹"),
    Words(
      "The command wants the folder of the model, not one of its files, and must be allowed to "
        + "list it.",
      "命令需要模型所在的文件夹，而不是其中的某个文件，并且须有读取权限。"),
    wrong: "poverty-exit run models/wuhu/model.yaml", right: "poverty-exit run models/wuhu")

  static let unreadableFile = DiagnosticCode(
    "unreadable-file", Words("a file cannot be read", "文件无法读取"),
    Words(
      "The system refused to read the file: a missing permission, a broken disk, a locked file. "
        + "The message repeats the system's reason.",
      "系统拒绝读取该文件：没有权限、磁盘故障或文件被占用。消息中给出系统原因。"),
    wrong: "-rw------- root  register.csv", right: "-rw-r--r-- root  register.csv")

  static let fileTooLarge = DiagnosticCode(
    "file-too-large", Words("a file is larger than 64 MiB", "文件超过 64 MiB"),
    Words(
      "A model is small: a few hundred rows. A larger file is most likely not the one meant, so "
        + "it is refused before it is read.",
      "模型文件很小，通常只有几百行。过大的文件多半不是所需文件，故在读取之前拒绝。"),
    wrong: "register.csv   1.1 GB", right: "register.csv   12 kB")

  static let lineTooLong = DiagnosticCode(
    "line-too-long", Words("a line is longer than 1 MiB", "一行超过 1 MiB"),
    Words(
      "Text files have line breaks. Such a line means that the breaks were lost or that the file "
        + "is no text.",
      "文本文件应有换行。这样长的行说明换行丢失，或文件并非文本。"),
    wrong: "place,span,quantity,value,unit,source,wuhu,2014,opening,…",
    right: "place,span,quantity,value,unit,source\nwuhu,2014,opening,…")

  static let emptyFile = DiagnosticCode(
    "empty-file", Words("a file is empty", "文件为空"),
    Words(
      "The file holds nothing, or only blanks and comments. Fill it in, or delete it when it may "
        + "be left out (figures.csv, tests.yaml, scenarios).",
      "文件没有内容，或只有空白与注释。请填写；可省略的文件（figures.csv、tests.yaml、scenarios）可以删去。"),
    wrong: "", right: "place,span,quantity,value,unit,source\nwuhu,2016,exits,30749,人,减贫30749人")

  static let notUTF8 = DiagnosticCode(
    "not-utf-8", Words("a file is neither UTF-8 nor GB18030", "文件既非 UTF-8 也非 GB18030"),
    Words(
      "Files are read as UTF-8; GBK, GB18030 and UTF-16 are understood with a warning. This one "
        + "is none of them. In Excel choose 'CSV UTF-8 (comma delimited)' when saving.",
      "文件按 UTF-8 读取；GBK、GB18030 与 UTF-16 也可识别并给出警告。此文件均不是。在 Excel 中另存为“CSV UTF-8（逗号分隔）”。"),
    wrong: "wuhu,2014,opening,13.35,\\xff\\xff", right: "wuhu,2014,opening,13.35,万人")

  static let otherEncoding = DiagnosticCode(
    "other-encoding", Words("a file was read in another encoding", "文件按其他编码读取"),
    Words(
      "The file is not UTF-8 but valid GB18030 (GBK) or UTF-16, as Excel writes on a Chinese "
        + "system, and was read so. Check that the names look right, or save it as UTF-8.",
      "文件不是 UTF-8，而是有效的 GB18030（GBK）或 UTF-16（中文系统下 Excel 的默认编码），已按此读取。请核对名称是否正确，或另存为 UTF-8。"),
    wrong: "另存为：CSV（逗号分隔）", right: "另存为：CSV UTF-8（逗号分隔）")

  static let nulByte = DiagnosticCode(
    "nul-byte", Words("a file holds a NUL byte", "文件含 NUL 字节"),
    Words(
      "Text never holds a byte of value zero. The file is a workbook (.xlsx), an image or "
        + "something else with the name of a text file.",
      "文本文件不会含值为零的字节。该文件可能是工作簿（.xlsx）、图片等，只是用了文本文件的名字。"),
    wrong: "register.csv  (renamed from register.xlsx)", right: "register.csv  (saved as CSV UTF-8)"
  )

  static let fileExists = DiagnosticCode(
    "file-exists", Words("a file is there already", "文件已存在"),
    Words(
      "Nothing is overwritten unless --force is given, and nothing at all was written.",
      "除非给出 --force，否则不覆盖任何文件；本次没有写入任何内容。"),
    wrong: "poverty-exit new wuhu", right: "poverty-exit new wuhu --force")

  static let cannotWrite = DiagnosticCode(
    "cannot-write", Words("a file cannot be written", "文件无法写入"),
    Words(
      "The system refused to write: no permission, a full disk, a read-only folder. The old "
        + "file, if any, is untouched.",
      "系统拒绝写入：没有权限、磁盘已满或文件夹只读。原有文件（如有）保持不变。"),
    wrong: "poverty-exit new wuhu --output /usr", right: "poverty-exit new wuhu --output models")
}

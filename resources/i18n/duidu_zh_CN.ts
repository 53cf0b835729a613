<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
<name>AboutDialog</name>
<message>
<source>About Duidu</source>
<translation>关于对读</translation>
</message>
<message>
<source>Close</source>
<translation>关闭</translation>
</message>
<message>
<source>&lt;b&gt;Duidu {0}&lt;/b&gt;: Chinese texts side by side with their translation.</source>
<translation>&lt;b&gt;对读 {0}&lt;/b&gt;：中文课文与译文对照阅读。</translation>
</message>
<message>
<source>Free software under the GNU General Public License, version 3 or later.</source>
<translation>自由软件，依照 GNU 通用公共许可证第 3 版或更高版本发布。</translation>
</message>
<message>
<source>Dictionary: &lt;a href='https://www.mdbg.net/chinese/dictionary?page=cc-cedict'&gt;CC-CEDICT&lt;/a&gt; by its contributors, published by MDBG, under &lt;a href='https://creativecommons.org/licenses/by-sa/4.0/'&gt;CC BY-SA 4.0&lt;/a&gt;. The compiled copy on this computer is under the same licence.</source>
<translation>词典：&lt;a href='https://www.mdbg.net/chinese/dictionary?page=cc-cedict'&gt;CC-CEDICT&lt;/a&gt;，由众多贡献者编写、MDBG 发布，采用 &lt;a href='https://creativecommons.org/licenses/by-sa/4.0/'&gt;CC BY-SA 4.0&lt;/a&gt; 许可。本机上编译后的副本采用同一许可。</translation>
</message>
<message>
<source>Word frequencies: jieba (MIT). Levels: HSK 3.0 (2021).</source>
<translation>词频：jieba（MIT）。等级：HSK 3.0（2021）。</translation>
</message>
<message>
<source>Fonts: Noto Sans SC and Noto Serif SC, under the SIL Open Font License.</source>
<translation>字体：Noto Sans SC 与 Noto Serif SC，采用 SIL 开放字体许可。</translation>
</message>
<message>
<source>The interview that comes with Duidu: Chongqing Currents / 魅力重庆, © its publisher.</source>
<translation>随附的访谈：Chongqing Currents / 魅力重庆，© 归其出版方所有。</translation>
</message>
</context>
<context>
<name>AlignedDialog</name>
<message>
<source>Export the aligned text</source>
<translation>导出对齐的课文</translation>
</message>
<message>
<source>Export</source>
<translation>导出</translation>
</message>
<message>
<source>Translation memory (TMX)</source>
<translation>翻译记忆库（TMX）</translation>
</message>
<message>
<source>Table of two columns (TSV)</source>
<translation>两列表格（TSV）</translation>
</message>
<message>
<source>Format</source>
<translation>格式</translation>
</message>
<message>
<source>File</source>
<translation>文件</translation>
</message>
</context>
<context>
<name>BackupPage</name>
<message>
<source>Backups…</source>
<translation>备份…</translation>
</message>
<message>
<source>Duidu backs the library up once a day and keeps the newest days and weeks. A backup holds all lessons, marks, notes, corrections and settings in one file.</source>
<translation>对读每天备份一次书库，并保留最近几天和几周的备份。一个备份文件包含所有课文、标记、笔记、更正和设置。</translation>
</message>
</context>
<context>
<name>BackupsDialog</name>
<message>
<source>Backups</source>
<translation>备份</translation>
</message>
<message>
<source>Restore</source>
<translation>恢复</translation>
</message>
<message>
<source>Made</source>
<translation>时间</translation>
</message>
<message>
<source>Lessons</source>
<translation>课文</translation>
</message>
<message>
<source>Words</source>
<translation>词语</translation>
</message>
<message>
<source>Corrections</source>
<translation>更正</translation>
</message>
<message>
<source>Repairs</source>
<translation>修正</translation>
</message>
<message>
<source>Kind</source>
<translation>类型</translation>
</message>
<message>
<source>Back up now…</source>
<translation>立即备份…</translation>
</message>
<message>
<source>From a file…</source>
<translation>从文件…</translation>
</message>
<message>
<source>Looking for backups…</source>
<translation>正在查找备份…</translation>
</message>
<message>
<source>Restore now</source>
<translation>确认恢复</translation>
</message>
<message>
<source>There is no backup yet. One is made by itself every day.</source>
<translation>还没有备份。每天会自动备份一次。</translation>
</message>
<message>
<source>daily</source>
<translation>每日自动</translation>
</message>
<message>
<source>before a restore</source>
<translation>恢复之前</translation>
</message>
<message>
<source>lessons: {0} now, {1} then</source>
<translation>课文：现有 {0}，当时 {1}</translation>
</message>
<message>
<source>words with a status: {0} now, {1} then</source>
<translation>已标记的词：现有 {0}，当时 {1}</translation>
</message>
<message>
<source>corrections: {0} now, {1} then</source>
<translation>更正：现有 {0}，当时 {1}</translation>
</message>
<message>
<source>repairs: {0} now, {1} then</source>
<translation>修正：现有 {0}，当时 {1}</translation>
</message>
<message>
<source>What came since then goes. The library as it is now is kept as a backup first.</source>
<translation>此后新增的内容将不再保留。恢复前会先把现在的书库存为备份。</translation>
</message>
<message>
<source>Back up the library</source>
<translation>备份书库</translation>
</message>
<message>
<source>Choose a backup</source>
<translation>选择备份</translation>
</message>
<message>
<source>Backups of Duidu (*{0})</source>
<translation>对读备份（*{0}）</translation>
</message>
</context>
<context>
<name>ByHand</name>
<message>
<source>Finding the words</source>
<translation>正在分词</translation>
</message>
<message>
<source>{0} added</source>
<translation>加入 {0} 个</translation>
</message>
<message>
<source>{0} left out</source>
<translation>去掉 {0} 个</translation>
</message>
<message>
<source>Words by hand…</source>
<translation>手动选词…</translation>
</message>
</context>
<context>
<name>CardPreview</name>
<message>
<source>Card</source>
<translation>卡片</translation>
</message>
<message>
<source>Side</source>
<translation>卡片面</translation>
</message>
<message>
<source>Front</source>
<translation>正面</translation>
</message>
<message>
<source>Back</source>
<translation>返回</translation>
</message>
<message>
<source>Look</source>
<translation>外观</translation>
</message>
<message>
<source>Day</source>
<translation>日间</translation>
</message>
<message>
<source>Night</source>
<translation>夜间</translation>
</message>
<message>
<source>The card</source>
<translation>卡片内容</translation>
</message>
</context>
<context>
<name>ChangeBar</name>
<message>
<source>Language</source>
<translation>语言</translation>
</message>
<message>
<source>What it is</source>
<translation>类型</translation>
</message>
<message>
<source>Speaker</source>
<translation>说话人</translation>
</message>
<message>
<source>Leave out</source>
<translation>略去</translation>
</message>
<message>
<source>Enter: all changes and their keys</source>
<translation>Enter：所有修改及其按键</translation>
</message>
<message>
<source>{0} passages chosen</source>
<translation>已选 {0} 段</translation>
</message>
<message>
<source>Speaker…</source>
<translation>说话人…</translation>
</message>
<message>
<source>Leave out or take back</source>
<translation>略去或恢复</translation>
</message>
</context>
<context>
<name>Characters</name>
<message>
<source>CHARACTERS</source>
<translation>汉字</translation>
</message>
<message>
<source>made of</source>
<translation>构成</translation>
</message>
<message>
<source>Character</source>
<translation>汉字</translation>
</message>
</context>
<context>
<name>CorrectDialog</name>
<message>
<source>Correct “{0}”</source>
<translation>更正“{0}”</translation>
</message>
<message>
<source>&amp;Only here</source>
<translation>仅此处(&amp;O)</translation>
</message>
<message>
<source>E&amp;verywhere</source>
<translation>所有地方(&amp;V)</translation>
</message>
<message>
<source>It is a &amp;name</source>
<translation>这是专名(&amp;N)</translation>
</message>
<message>
<source>&amp;Meaning</source>
<translation>释义(&amp;M)</translation>
</message>
<message>
<source>&amp;Reading</source>
<translation>读音(&amp;R)</translation>
</message>
<message>
<source>Words</source>
<translation>词语</translation>
</message>
<message>
<source>Choose, or type your own. Ctrl+Z undoes it.</source>
<translation>请选择，或自行输入。Ctrl+Z 可撤消。</translation>
</message>
<message>
<source>Cancel</source>
<translation>取消</translation>
</message>
<message>
<source>Keep</source>
<translation>保存</translation>
</message>
<message>
<source>Join: {0}</source>
<translation>合并：{0}</translation>
</message>
<message>
<source>Split: {0}</source>
<translation>拆分：{0}</translation>
</message>
</context>
<context>
<name>Corrected</name>
<message>
<source>Correct…</source>
<translation>更正…</translation>
</message>
<message>
<source>Wrong word, reading or meaning?</source>
<translation>分词、读音或释义有误？</translation>
</message>
<message>
<source>Take back</source>
<translation>收回</translation>
</message>
<message>
<source>Corrected by you: {0}</source>
<translation>您的更正：{0}</translation>
</message>
<message>
<source>words</source>
<translation>分词</translation>
</message>
<message>
<source>reading</source>
<translation>读音</translation>
</message>
<message>
<source>meaning</source>
<translation>释义</translation>
</message>
<message>
<source>name</source>
<translation>专名</translation>
</message>
<message>
<source>{0} (everywhere)</source>
<translation>{0}（所有地方）</translation>
</message>
</context>
<context>
<name>Corrector</name>
<message>
<source>{0}: correction undone</source>
<translation>{0}：已撤消更正</translation>
</message>
<message>
<source>{0}: corrected again</source>
<translation>{0}：已重新更正</translation>
</message>
</context>
<context>
<name>CoveragePage</name>
<message>
<source>Show these words</source>
<translation>显示这些词</translation>
</message>
<message>
<source>Counting…</source>
<translation>正在统计…</translation>
</message>
<message>
<source>There is no text yet.</source>
<translation>还没有课文。</translation>
</message>
<message>
<source>The next {0} words would bring you from {1} to {2} of this text:</source>
<translation>再学会 {0} 个词，这篇课文的掌握程度将从 {1} 升到 {2}：</translation>
</message>
<message>
<source>You know all words of this text.</source>
<translation>您已掌握这篇课文的所有词。</translation>
</message>
<message>
<source>What I know</source>
<translation>我的掌握程度</translation>
</message>
<message>
<source>Back to the text</source>
<translation>回到课文</translation>
</message>
<message>
<source>THIS TEXT BY HSK LEVEL</source>
<translation>本篇课文的 HSK 等级</translation>
</message>
<message>
<source>WHAT WOULD BRING MOST</source>
<translation>最值得学的词</translation>
</message>
<message>
<source>WORDS KNOWN BY DAY, IN ALL TEXTS</source>
<translation>所有课文中每天掌握的词</translation>
</message>
</context>
<context>
<name>DayChart</name>
<message>
<source>Words known by day</source>
<translation>每天掌握的词</translation>
</message>
<message>
<source>{0}: {1} known. {2}: {3} known, {4} being learned.</source>
<translation>{0}：已掌握 {1}。{2}：已掌握 {3}，学习中 {4}。</translation>
</message>
<message>
<source>learning</source>
<translation>学习中</translation>
</message>
<message>
<source>known</source>
<translation>已掌握</translation>
</message>
<message>
<source>No word is marked yet: the days on which you mark words will stand here.</source>
<translation>还没有标记的词：您标记词的日子会显示在这里。</translation>
</message>
</context>
<context>
<name>Desk</name>
<message>
<source>Preparing your first text…</source>
<translation>正在准备第一篇课文…</translation>
</message>
<message>
<source>Imported. No pair is doubtful.</source>
<translation>已导入。没有存疑的句对。</translation>
</message>
<message>
<source>Without counterpart: {0}.</source>
<translation>无对应：{0}。</translation>
</message>
<message>
<source>Imported. 1 pair is doubtful: N goes to it.</source>
<translation>已导入。有 1 个句对存疑：按 N 前往。</translation>
</message>
<message>
<source>Imported. {0} pairs are doubtful: N goes to them.</source>
<translation>已导入。有 {0} 个句对存疑：按 N 逐个前往。</translation>
</message>
<message>
<source>Next doubtful pair</source>
<translation>下一个存疑句对</translation>
</message>
<message>
<source>You have a newer edition of “{0}” already; it stays.</source>
<translation>“{0}”已有更新的版本，保持不变。</translation>
</message>
<message>
<source>“{0}” is in your library now.</source>
<translation>“{0}”已加入书库。</translation>
</message>
<message>
<source>“{0}” is up to date. Your marks and your place are kept.</source>
<translation>“{0}”已是最新。您的标记和阅读位置都已保留。</translation>
</message>
<message>
<source>{0} of your repairs no longer fit its text.</source>
<translation>您的 {0} 处修改已不适用于其文本。</translation>
</message>
<message>
<source>“{0}” was removed from the library.</source>
<translation>已将“{0}”移出书库。</translation>
</message>
<message>
<source>Undo</source>
<translation>撤消</translation>
</message>
<message>
<source>{0}: back to {1}</source>
<translation>{0}：恢复为“{1}”</translation>
</message>
<message>
<source>{0}: {1} again</source>
<translation>{0}：重新标为“{1}”</translation>
</message>
<message>
<source>{0} words are as they were before that.</source>
<translation>{0} 个词已恢复原状。</translation>
</message>
<message>
<source>There is no other new word in this text.</source>
<translation>这篇课文里没有别的生词了。</translation>
</message>
<message>
<source>Copied.</source>
<translation>已复制。</translation>
</message>
</context>
<context>
<name>ExportDialog</name>
<message>
<source>Export a deck</source>
<translation>导出牌组</translation>
</message>
<message>
<source>Export</source>
<translation>导出</translation>
</message>
<message>
<source>Deck</source>
<translation>牌组</translation>
</message>
<message>
<source>Format</source>
<translation>格式</translation>
</message>
<message>
<source>Key of AnkiConnect</source>
<translation>AnkiConnect 密钥</translation>
</message>
<message>
<source>only if AnkiConnect has one</source>
<translation>仅当 AnkiConnect 设有密钥时</translation>
</message>
<message>
<source>Overwrite what I edited in Anki</source>
<translation>覆盖我在 Anki 中的修改</translation>
</message>
<message>
<source>Choosing the notes</source>
<translation>挑选笔记</translation>
</message>
<message>
<source>Find a note</source>
<translation>查找笔记</translation>
</message>
<message>
<source>Kind of note</source>
<translation>笔记种类</translation>
</message>
<message>
<source>All notes</source>
<translation>所有笔记</translation>
</message>
<message>
<source>Offer the text's other words too</source>
<translation>也列出课文中的其他词语</translation>
</message>
<message>
<source>Words</source>
<translation>词语</translation>
</message>
<message>
<source>File</source>
<translation>文件</translation>
</message>
<message>
<source>Key</source>
<translation>密钥</translation>
</message>
<message>
<source>Choosing the notes…</source>
<translation>正在挑选笔记…</translation>
</message>
<message>
<source>Nothing is chosen. Choose other words on the left, or check some.</source>
<translation>什么也没选。请在左侧另选词语，或勾选几个。</translation>
</message>
<message>
<source>Notes: {0}</source>
<translation>笔记：{0}</translation>
</message>
<message>
<source>{0} new</source>
<translation>新增 {0}</translation>
</message>
<message>
<source>{0} come back, sent before and not in Anki now</source>
<translation>重新送出 {0} 条（曾送出，Anki 里已没有）</translation>
</message>
<message>
<source>{0} changed</source>
<translation>更改 {0}</translation>
</message>
<message>
<source>{0} as they were</source>
<translation>未变 {0}</translation>
</message>
<message>
<source>{0} in another text's deck</source>
<translation>属于其他课文牌组 {0}</translation>
</message>
<message>
<source>{0} no longer chosen, which Anki keeps</source>
<translation>不再选取 {0}（Anki 中仍保留）</translation>
</message>
<message>
<source>{0} with edits of yours</source>
<translation>含您的修改 {0}</translation>
</message>
</context>
<context>
<name>ExportListDialog</name>
<message>
<source>Words as a list</source>
<translation>导出词表</translation>
</message>
<message>
<source>Export</source>
<translation>导出</translation>
</message>
<message>
<source>Words</source>
<translation>词语</translation>
</message>
<message>
<source>Format</source>
<translation>格式</translation>
</message>
<message>
<source>All that are marked</source>
<translation>所有已标记的</translation>
</message>
<message>
<source>The {0} chosen ones</source>
<translation>所选的 {0} 个</translation>
</message>
<message>
<source>File</source>
<translation>文件</translation>
</message>
<message>
<source>Say where the file goes: type a file name or browse.</source>
<translation>请指定文件位置：输入文件名或浏览。</translation>
</message>
</context>
<context>
<name>ExportsDesk</name>
<message>
<source>{0}: {1} notes.</source>
<translation>{0}：{1} 条笔记。</translation>
</message>
<message>
<source>Show in folder</source>
<translation>在文件夹中显示</translation>
</message>
<message>
<source>{0}: {1} new notes, {2} changed, {3} unchanged.</source>
<translation>{0}：新增 {1} 条笔记，更改 {2} 条，未变 {3} 条。</translation>
</message>
<message>
<source>{0} written: {3} notes, nothing new since the last export.</source>
<translation>已写入 {0}：共 {3} 条笔记，自上次导出以来没有新内容。</translation>
</message>
<message>
<source>{0} words stay as they are in the deck of another text.</source>
<translation>有 {0} 个词已在另一篇课文的牌组里，保持不变。</translation>
</message>
<message>
<source>In Anki, {0}: {1} new notes, {2} changed, {3} unchanged.</source>
<translation>Anki 牌组 {0}：新增 {1} 条笔记，更改 {2} 条，未变 {3} 条。</translation>
</message>
<message>
<source>Anki didn't take {0}; try again.</source>
<translation>有 {0} 条 Anki 没有接收，请重试。</translation>
</message>
<message>
<source>{0} is ready.</source>
<translation>{0} 已就绪。</translation>
</message>
<message>
<source>Open</source>
<translation>打开</translation>
</message>
<message>
<source>Nothing here opens it. It is at {0}</source>
<translation>本机没有可打开它的程序。文件位于 {0}</translation>
</message>
</context>
<context>
<name>FilePlace</name>
<message>
<source>File</source>
<translation>文件</translation>
</message>
<message>
<source>Browse…</source>
<translation>浏览…</translation>
</message>
<message>
<source>Save as</source>
<translation>另存为</translation>
</message>
</context>
<context>
<name>FilesModel</name>
<message>
<source>File</source>
<translation>文件</translation>
</message>
<message>
<source>Both</source>
<translation>双语</translation>
</message>
<message>
<source>{0}: {1}, chosen</source>
<translation>{0}：{1}，已选</translation>
</message>
<message>
<source>{0}: {1}</source>
<translation>{0}：{1}</translation>
</message>
</context>
<context>
<name>FilesTable</name>
<message>
<source>Files</source>
<translation>文件</translation>
</message>
</context>
<context>
<name>Filters</name>
<message>
<source>Hanzi, pinyin or English</source>
<translation>汉字、拼音或英文</translation>
</message>
<message>
<source>Text</source>
<translation>课文</translation>
</message>
<message>
<source>HSK level</source>
<translation>HSK 等级</translation>
</message>
<message>
<source>Marked when</source>
<translation>标记时间</translation>
</message>
<message>
<source>Sorted by</source>
<translation>排序</translation>
</message>
<message>
<source>All texts</source>
<translation>所有课文</translation>
</message>
<message>
<source>Show {0}</source>
<translation>显示“{0}”</translation>
</message>
<message>
<source>HSK {0}</source>
<translation>HSK {0}</translation>
</message>
<message>
<source>All levels</source>
<translation>所有等级</translation>
</message>
<message>
<source>In no HSK list</source>
<translation>不在 HSK 词表中</translation>
</message>
<message>
<source>Marked or not</source>
<translation>不论是否标记</translation>
</message>
<message>
<source>Marked today</source>
<translation>今天标记</translation>
</message>
<message>
<source>Marked in 7 days</source>
<translation>7 天内标记</translation>
</message>
<message>
<source>Marked in 30 days</source>
<translation>30 天内标记</translation>
</message>
<message>
<source>Marked in a year</source>
<translation>一年内标记</translation>
</message>
<message>
<source>By word</source>
<translation>按词语</translation>
</message>
<message>
<source>By pinyin</source>
<translation>按拼音</translation>
</message>
<message>
<source>By status</source>
<translation>按状态</translation>
</message>
<message>
<source>By HSK level</source>
<translation>按 HSK 等级</translation>
</message>
<message>
<source>By rank in Chinese</source>
<translation>按常用程度</translation>
</message>
<message>
<source>By times in your texts</source>
<translation>按在课文中的次数</translation>
</message>
<message>
<source>Marked last first</source>
<translation>最近标记的在前</translation>
</message>
</context>
<context>
<name>FirstSteps</name>
<message>
<source>First steps</source>
<translation>入门</translation>
</message>
<message>
<source>Point at a word, or click it, to see what it means.</source>
<translation>指向或点击一个词，查看释义。</translation>
</message>
<message>
<source>say how well you know it</source>
<translation>标记熟悉程度</translation>
</message>
<message>
<source>look up any word</source>
<translation>查任何词</translation>
</message>
<message>
<source>all keys</source>
<translation>所有按键</translation>
</message>
<message>
<source>Got it</source>
<translation>知道了</translation>
</message>
<message>
<source>Got it: don't show the first steps again</source>
<translation>知道了：不再显示入门提示</translation>
</message>
</context>
<context>
<name>HandoutDialog</name>
<message>
<source>Make a handout</source>
<translation>制作讲义</translation>
</message>
<message>
<source>Save</source>
<translation>保存</translation>
</message>
<message>
<source>Shuffle anew</source>
<translation>重新打乱</translation>
</message>
<message>
<source>Print…</source>
<translation>打印…</translation>
</message>
<message>
<source>Setting the pages</source>
<translation>正在排版</translation>
</message>
<message>
<source>Answers</source>
<translation>答案</translation>
</message>
<message>
<source>At the end</source>
<translation>附在最后</translation>
</message>
<message>
<source>In a file of their own</source>
<translation>另存一个文件</translation>
</message>
<message>
<source>None</source>
<translation>无</translation>
</message>
<message>
<source>Format</source>
<translation>格式</translation>
</message>
<message>
<source>Paper</source>
<translation>纸张</translation>
</message>
<message>
<source>Version</source>
<translation>版本</translation>
</message>
<message>
<source>File</source>
<translation>文件</translation>
</message>
<message>
<source>Sheets</source>
<translation>练习单</translation>
</message>
<message>
<source>Words</source>
<translation>词语</translation>
</message>
<message>
<source>Setting the pages…</source>
<translation>正在排版…</translation>
</message>
<message>
<source>Pages: {0} · words: {1}</source>
<translation>页数：{0} · 词语：{1}</translation>
</message>
<message>
<source>Sent to the printer: {0} pages</source>
<translation>已送打印：{0} 页</translation>
</message>
</context>
<context>
<name>Head</name>
<message>
<source>Back to the entry before</source>
<translation>返回上一个词条</translation>
</message>
<message>
<source>Forward again</source>
<translation>前进</translation>
</message>
<message>
<source>Slowly</source>
<translation>慢速</translation>
</message>
<message>
<source>Speak slowly</source>
<translation>慢速朗读</translation>
</message>
<message>
<source>Listen</source>
<translation>朗读</translation>
</message>
<message>
<source>Speak the word, or with the second key the sentence</source>
<translation>朗读这个词；第二个键朗读句子</translation>
</message>
<message>
<source>In Taiwan: {0}</source>
<translation>台湾读音：{0}</translation>
</message>
</context>
<context>
<name>Header</name>
<message>
<source>Menu</source>
<translation>菜单</translation>
</message>
<message>
<source>Pinyin</source>
<translation>拼音</translation>
</message>
<message>
<source>All pinyin</source>
<translation>全部拼音</translation>
</message>
<message>
<source>Unknown only</source>
<translation>仅生词</translation>
</message>
<message>
<source>None</source>
<translation>无</translation>
</message>
<message>
<source>Translation</source>
<translation>译文</translation>
</message>
<message>
<source>Hide until asked</source>
<translation>先隐藏</translation>
</message>
<message>
<source>View</source>
<translation>视图</translation>
</message>
<message>
<source>Layout, pinyin, glosses, tones, characters, text size and colours</source>
<translation>版式、拼音、释义、声调、字形、字号和配色</translation>
</message>
<message>
<source>Handout…</source>
<translation>讲义…</translation>
</message>
<message>
<source>Export deck</source>
<translation>导出牌组</translation>
</message>
<message>
<source>Duidu</source>
<translation>对读</translation>
</message>
</context>
<context>
<name>ImportDialog</name>
<message>
<source>Import a text</source>
<translation>导入课文</translation>
</message>
<message>
<source>Import</source>
<translation>导入</translation>
</message>
<message>
<source>Title</source>
<translation>标题</translation>
</message>
<message>
<source>Add files…</source>
<translation>添加文件…</translation>
</message>
<message>
<source>Exchange languages</source>
<translation>互换语言</translation>
</message>
<message>
<source>Your corrections of last time are in it. Ctrl+Z: undo.</source>
<translation>已包含您上次的更正。Ctrl+Z：撤消。</translation>
</message>
<message>
<source>And {0} more like these.</source>
<translation>另有 {0} 处类似。</translation>
</message>
<message>
<source>Chinese: {0} passages, {1} characters</source>
<translation>中文：{0} 段，{1} 字</translation>
</message>
<message>
<source>English: {0} passages, {1} words</source>
<translation>英文：{0} 段，{1} 词</translation>
</message>
<message>
<source>Sections: {0}</source>
<translation>章节：{0}</translation>
</message>
<message>
<source>Aligning</source>
<translation>正在对齐</translation>
</message>
</context>
<context>
<name>ImportListDialog</name>
<message>
<source>Take words from a list</source>
<translation>从词表取词</translation>
</message>
<message>
<source>Take in</source>
<translation>取入</translation>
</message>
<message>
<source>File</source>
<translation>文件</translation>
</message>
<message>
<source>Lute, LWT, Zhongwen, Pleco, Anki, or a word a line</source>
<translation>Lute、LWT、Zhongwen、Pleco、Anki，或每行一个词</translation>
</message>
<message>
<source>Choose a file, a level or Anki: nothing is changed yet.</source>
<translation>请选择文件、等级或 Anki：尚未作任何更改。</translation>
</message>
<message>
<source>Reading…</source>
<translation>正在读取…</translation>
</message>
<message>
<source>{0}: {1} new, {2} changed, {3} as they were, {4} not understood.</source>
<translation>{0}：新增 {1}，更改 {2}，不变 {3}，无法识别 {4}。</translation>
</message>
<message>
<source>Lists</source>
<translation>词表</translation>
</message>
<message>
<source>All files</source>
<translation>所有文件</translation>
</message>
<message>
<source>No, from the file</source>
<translation>否，用文件中的</translation>
</message>
<message>
<source>Up to HSK {0}</source>
<translation>不超过 HSK {0}</translation>
</message>
<message>
<source>The running Anki</source>
<translation>正在运行的 Anki</translation>
</message>
<message>
<source>As it looks</source>
<translation>自动判断</translation>
</message>
<message>
<source>Instead of a file</source>
<translation>不用文件，而用</translation>
</message>
<message>
<source>Deck</source>
<translation>牌组</translation>
</message>
<message>
<source>all decks</source>
<translation>所有牌组</translation>
</message>
<message>
<source>Key of AnkiConnect</source>
<translation>AnkiConnect 密钥</translation>
</message>
<message>
<source>only if AnkiConnect has one</source>
<translation>仅当 AnkiConnect 设有密钥时</translation>
</message>
<message>
<source>Known from an interval in Anki of</source>
<translation>在 Anki 中间隔达到多久算已掌握</translation>
</message>
<message>
<source> days</source>
<translation> 天</translation>
</message>
<message>
<source>Format</source>
<translation>格式</translation>
</message>
<message>
<source>Status where the list says none</source>
<translation>词表未注明时的状态</translation>
</message>
<message>
<source>Browse…</source>
<translation>浏览…</translation>
</message>
<message>
<source>Key</source>
<translation>密钥</translation>
</message>
<message>
<source>Status if none is given</source>
<translation>未注明时的状态</translation>
</message>
<message>
<source>What the list would change</source>
<translation>词表将带来的更改</translation>
</message>
</context>
<context>
<name>ImportView</name>
<message>
<source>Show</source>
<translation>显示</translation>
</message>
<message>
<source>Passages</source>
<translation>段落</translation>
</message>
<message>
<source>Pairs</source>
<translation>句对</translation>
</message>
<message>
<source>Progress of the alignment</source>
<translation>对齐进度</translation>
</message>
<message>
<source>Next to look at</source>
<translation>下一个待看</translation>
</message>
<message>
<source>N: next doubtful pair, or one without counterpart. Repair them once imported.</source>
<translation>N：下一个存疑或无对应的句对。导入后再修正。</translation>
</message>
<message>
<source>Aligning…</source>
<translation>正在对齐…</translation>
</message>
<message>
<source>Pairs: {0}</source>
<translation>句对：{0}</translation>
</message>
<message>
<source>Without counterpart: {0}</source>
<translation>无对应：{0}</translation>
</message>
<message>
<source>Doubtful: {0}</source>
<translation>存疑：{0}</translation>
</message>
</context>
<context>
<name>KeysPage</name>
<message>
<source>Search commands</source>
<translation>查找命令</translation>
</message>
<message>
<source>Commands and their keys</source>
<translation>命令及其按键</translation>
</message>
<message>
<source>Command</source>
<translation>命令</translation>
</message>
<message>
<source>Keys</source>
<translation>按键</translation>
</message>
<message>
<source>New key of the command</source>
<translation>命令的新按键</translation>
</message>
<message>
<source>Set</source>
<translation>设定</translation>
</message>
<message>
<source>No key</source>
<translation>无按键</translation>
</message>
<message>
<source>As it was</source>
<translation>恢复默认</translation>
</message>
<message>
<source>Reset all</source>
<translation>全部恢复默认</translation>
</message>
<message>
<source>This key is that of “{0}” now, which would lose it.</source>
<translation>此按键现属于“{0}”，设定后它将失去该按键。</translation>
</message>
</context>
<context>
<name>LessonFileDialog</name>
<message>
<source>Save as lesson file</source>
<translation>存为课文文件</translation>
</message>
<message>
<source>Save</source>
<translation>保存</translation>
</message>
<message>
<source>The text with its pairs, your corrections, the words chosen for the handout and your questions. Whoever opens it in Duidu has them at once; a newer edition keeps their marks.</source>
<translation>包含课文及其句对、您的更正、为讲义所选的词语和问题。在对读中打开即可看到；打开新版本时，对方的标记会保留。</translation>
</message>
<message>
<source>Author</source>
<translation>作者</translation>
</message>
<message>
<source>Licence</source>
<translation>许可</translation>
</message>
<message>
<source>who may use it, and how</source>
<translation>谁可以使用，如何使用</translation>
</message>
<message>
<source>With my marks and notes on its words</source>
<translation>附上我对其词语的标记和笔记</translation>
</message>
<message>
<source>File</source>
<translation>文件</translation>
</message>
</context>
<context>
<name>LessonTable</name>
<message>
<source>Lessons</source>
<translation>课文</translation>
</message>
</context>
<context>
<name>LevelChart</name>
<message>
<source>By HSK level</source>
<translation>按 HSK 等级</translation>
</message>
<message>
<source>{0} of {1}</source>
<translation>{0} / {1}</translation>
</message>
<message>
<source>HSK {0}</source>
<translation>HSK {0}</translation>
</message>
<message>
<source>in no list</source>
<translation>不在词表</translation>
</message>
</context>
<context>
<name>LibraryDesk</name>
<message>
<source>1 lesson removed.</source>
<translation>已移除 1 篇课文。</translation>
</message>
<message>
<source>{0} lessons removed.</source>
<translation>已移除 {0} 篇课文。</translation>
</message>
<message>
<source>Undo</source>
<translation>撤消</translation>
</message>
<message>
<source>Putting lessons back</source>
<translation>正在放回课文</translation>
</message>
<message>
<source>The backup of {0} is restored.</source>
<translation>已恢复 {0} 的备份。</translation>
</message>
<message>
<source>The library before it is kept: {0}.</source>
<translation>此前的书库已保留：{0}。</translation>
</message>
<message>
<source>{0} is written and checked.</source>
<translation>{0} 已写入并检查。</translation>
</message>
</context>
<context>
<name>LibraryDialog</name>
<message>
<source>Library</source>
<translation>书库</translation>
</message>
<message>
<source>Titles</source>
<translation>标题</translation>
</message>
<message>
<source>All texts</source>
<translation>所有课文</translation>
</message>
<message>
<source>Search in</source>
<translation>查找范围</translation>
</message>
<message>
<source>Tag</source>
<translation>标签</translation>
</message>
<message>
<source>Places found</source>
<translation>查到之处</translation>
</message>
<message>
<source>Tags of the chosen lessons, with commas between</source>
<translation>所选课文的标签，以逗号分隔</translation>
</message>
<message>
<source>Open</source>
<translation>打开</translation>
</message>
<message>
<source>Remove</source>
<translation>移除</translation>
</message>
<message>
<source>Undo</source>
<translation>撤消</translation>
</message>
<message>
<source>All tags</source>
<translation>所有标签</translation>
</message>
<message>
<source>Hanzi or English in the texts of all lessons</source>
<translation>在所有课文中查找汉字或英文</translation>
</message>
<message>
<source>Title or tag</source>
<translation>标题或标签</translation>
</message>
<message>
<source>Type what you look for: hanzi, or English words.</source>
<translation>请输入要查找的汉字或英文词。</translation>
</message>
<message>
<source>It stands in none of your texts.</source>
<translation>您的课文中没有。</translation>
</message>
<message>
<source>The first {0} places</source>
<translation>前 {0} 处</translation>
</message>
<message>
<source>{0} places</source>
<translation>{0} 处</translation>
</message>
<message>
<source>1 place</source>
<translation>1 处</translation>
</message>
<message>
<source>No lesson yet. Import a Chinese text and its translation.</source>
<translation>还没有课文。请导入中文课文及其译文。</translation>
</message>
<message>
<source>No lesson has this title or tag.</source>
<translation>没有这个标题或标签的课文。</translation>
</message>
<message>
<source>1 lesson</source>
<translation>1 篇课文</translation>
</message>
<message>
<source>{0} lessons</source>
<translation>{0} 篇课文</translation>
</message>
<message>
<source>Removing lessons</source>
<translation>正在移除课文</translation>
</message>
<message>
<source>1 lesson removed.</source>
<translation>已移除 1 篇课文。</translation>
</message>
<message>
<source>{0} lessons removed.</source>
<translation>已移除 {0} 篇课文。</translation>
</message>
<message>
<source>Putting lessons back</source>
<translation>正在放回课文</translation>
</message>
<message>
<source>Storing tags</source>
<translation>正在保存标签</translation>
</message>
<message>
<source>Close</source>
<translation>关闭</translation>
</message>
<message>
<source>Import text…</source>
<translation>导入课文…</translation>
</message>
</context>
<context>
<name>ListsDesk</name>
<message>
<source>{0}: {1} words.</source>
<translation>{0}：{1} 个词。</translation>
</message>
</context>
<context>
<name>Look</name>
<message>
<source>not in the translation</source>
<translation>译文中没有</translation>
</message>
<message>
<source>only in the translation</source>
<translation>仅译文中有</translation>
</message>
</context>
<context>
<name>LookUp</name>
<message>
<source>Look up</source>
<translation>查词</translation>
</message>
<message>
<source>Hanzi, pinyin or English</source>
<translation>汉字、拼音或英文</translation>
</message>
<message>
<source>Words found</source>
<translation>查到的词</translation>
</message>
<message>
<source>Progress</source>
<translation>进度</translation>
</message>
<message>
<source>choose</source>
<translation>选择</translation>
</message>
<message>
<source>open</source>
<translation>打开</translation>
</message>
<message>
<source>copy</source>
<translation>复制</translation>
</message>
<message>
<source>close</source>
<translation>关闭</translation>
</message>
<message>
<source>Preparing the dictionary. This is done once, in some seconds…</source>
<translation>正在准备词典。只需一次，几秒即可…</translation>
</message>
<message>
<source>Nothing is found for “{0}”. Fewer letters or other tones may help.</source>
<translation>没有查到“{0}”。可减少字母或换个声调试试。</translation>
</message>
<message>
<source>中国, zhongguo, zhong1guo2, zg, nü or nv, or English: China.</source>
<translation>中国、zhongguo、zhong1guo2、zg、nü 或 nv，或英文：China。</translation>
</message>
<message>
<source>{0} of {1}</source>
<translation>{0} / {1}</translation>
</message>
</context>
<context>
<name>LookUpDesk</name>
<message>
<source>Choose a voice</source>
<translation>选择声音</translation>
</message>
<message>
<source>Voices of Piper (*.onnx)</source>
<translation>Piper 声音（*.onnx）</translation>
</message>
<message>
<source>There is no Mandarin voice yet. {0}</source>
<translation>还没有普通话声音。{0}</translation>
</message>
<message>
<source>Copied: {0}</source>
<translation>已复制：{0}</translation>
</message>
</context>
<context>
<name>MainWindow</name>
<message>
<source>Duidu</source>
<translation>对读</translation>
</message>
<message>
<source>Something went wrong inside Duidu. Your marks are safe.</source>
<translation>对读内部出错。您的标记安然无恙。</translation>
</message>
<message>
<source>{0} known, {1} learning, {2} new, of {3}</source>
<translation>{3} 个词中：已掌握 {0}，学习中 {1}，生词 {2}</translation>
</message>
</context>
<context>
<name>Making</name>
<message>
<source>Type the answer</source>
<translation>键入答案</translation>
</message>
<message>
<source>Which sentences</source>
<translation>哪些句子</translation>
</message>
<message>
<source>Sentences of these words</source>
<translation>含所选词语的句子</translation>
</message>
<message>
<source>All sentences</source>
<translation>所有句子</translation>
</message>
<message>
<source>Order of new cards</source>
<translation>新卡片的顺序</translation>
</message>
<message>
<source>In the order of the text</source>
<translation>按课文顺序</translation>
</message>
<message>
<source>Frequent words first</source>
<translation>常用词在前</translation>
</message>
<message>
<source>Tone colours</source>
<translation>声调颜色</translation>
</message>
<message>
<source>No tone colours</source>
<translation>不用声调颜色</translation>
</message>
<message>
<source>Pleco's tone colours</source>
<translation>Pleco 声调颜色</translation>
</message>
<message>
<source>MDBG's tone colours</source>
<translation>MDBG 声调颜色</translation>
</message>
<message>
<source>Hanping's tone colours</source>
<translation>Hanping 声调颜色</translation>
</message>
<message>
<source>My own tone colours</source>
<translation>自定声调颜色</translation>
</message>
<message>
<source>Cards of a word</source>
<translation>词语的卡片</translation>
</message>
<message>
<source>Cards of a sentence</source>
<translation>句子的卡片</translation>
</message>
<message>
<source>Notes</source>
<translation>笔记</translation>
</message>
<message>
<source>Order and look</source>
<translation>顺序与外观</translation>
</message>
</context>
<context>
<name>ManyMarks</name>
<message>
<source>Marking words</source>
<translation>正在标记词语</translation>
</message>
<message>
<source>{0} words are as before.</source>
<translation>{0} 个词已恢复原状。</translation>
</message>
<message>
<source>{0} words are marked again.</source>
<translation>已重新标记 {0} 个词。</translation>
</message>
<message>
<source>Nothing to change: these words are marked so already.</source>
<translation>无需更改：这些词已是这个状态。</translation>
</message>
<message>
<source>{0} words marked.</source>
<translation>已标记 {0} 个词。</translation>
</message>
<message>
<source>Undo</source>
<translation>撤消</translation>
</message>
<message>
<source>Other words were marked since: Ctrl+Z goes back step by step.</source>
<translation>之后又标记了别的词：请用 Ctrl+Z 逐步返回。</translation>
</message>
</context>
<context>
<name>MarkDialog</name>
<message>
<source>Mark many words</source>
<translation>批量标记</translation>
</message>
<message>
<source>In sight (&amp;page)</source>
<translation>当前可见(&amp;P)</translation>
</message>
<message>
<source>In this &amp;section</source>
<translation>本节(&amp;S)</translation>
</message>
<message>
<source>In the whole &amp;text</source>
<translation>整篇课文(&amp;T)</translation>
</message>
<message>
<source>In the text, up to the &amp;level</source>
<translation>课文中不超过某等级(&amp;L)</translation>
</message>
<message>
<source>&amp;All words up to the level</source>
<translation>不超过某等级的所有词(&amp;A)</translation>
</message>
<message>
<source>Mark</source>
<translation>标记</translation>
</message>
<message>
<source>Counting…</source>
<translation>正在统计…</translation>
</message>
<message>
<source>{0} new words become “{1}”; {2} that you marked before stay as they are.</source>
<translation>{0} 个生词将标为“{1}”；您先前标记的 {2} 个词保持不变。</translation>
</message>
<message>
<source>HSK {0}</source>
<translation>HSK {0}</translation>
</message>
<message>
<source>HSK level</source>
<translation>HSK 等级</translation>
</message>
<message>
<source>Status</source>
<translation>状态</translation>
</message>
<message>
<source>Level</source>
<translation>等级</translation>
</message>
<message>
<source>Mark as</source>
<translation>标为</translation>
</message>
<message>
<source>Cancel</source>
<translation>取消</translation>
</message>
</context>
<context>
<name>Narrowing</name>
<message>
<source>Hardest level</source>
<translation>最高等级</translation>
</message>
<message>
<source>Words of every HSK level</source>
<translation>所有 HSK 等级的词语</translation>
</message>
<message>
<source>Up to HSK {0}</source>
<translation>不超过 HSK {0}</translation>
</message>
<message>
<source>Frequency</source>
<translation>词频</translation>
</message>
<message>
<source>However rare they are</source>
<translation>不限词频</translation>
</message>
<message>
<source>Among the {0} most frequent</source>
<translation>最常用的 {0} 个词之内</translation>
</message>
<message>
<source>Section {0}</source>
<translation>第 {0} 节</translation>
</message>
<message>
<source>All sections</source>
<translation>所有章节</translation>
</message>
<message>
<source>{0} of {1} sections</source>
<translation>{1} 节中的 {0} 节</translation>
</message>
<message>
<source>Sections: {0}</source>
<translation>章节：{0}</translation>
</message>
</context>
<context>
<name>NoteDialog</name>
<message>
<source>Note</source>
<translation>笔记</translation>
</message>
<message>
<source>{0} and {1} more</source>
<translation>{0} 等 {1} 个</translation>
</message>
<message>
<source>These words have different notes.</source>
<translation>这些词的笔记各不相同。</translation>
</message>
</context>
<context>
<name>NoteModel</name>
<message>
<source>Note</source>
<translation>笔记</translation>
</message>
<message>
<source>Pinyin</source>
<translation>拼音</translation>
</message>
<message>
<source>Meaning</source>
<translation>释义</translation>
</message>
<message>
<source>Since the last export</source>
<translation>与上次导出相比</translation>
</message>
<message>
<source>left out</source>
<translation>未选</translation>
</message>
</context>
<context>
<name>NoteTable</name>
<message>
<source>Notes of the deck</source>
<translation>牌组中的笔记</translation>
</message>
</context>
<context>
<name>NotesDesk</name>
<message>
<source>Choose {0} words at most for one note.</source>
<translation>一条笔记最多选 {0} 个词。</translation>
</message>
<message>
<source>Note kept.</source>
<translation>笔记已保存。</translation>
</message>
<message>
<source>Undo</source>
<translation>撤消</translation>
</message>
</context>
<context>
<name>Nothing</name>
<message>
<source>Show all words</source>
<translation>显示所有词</translation>
</message>
<message>
<source>Import list…</source>
<translation>导入词表…</translation>
</message>
<message>
<source>No word is like this.</source>
<translation>没有符合条件的词。</translation>
</message>
<message>
<source>No words yet. They come with the texts you open, or with a list.</source>
<translation>还没有词。打开课文或导入词表后就会有。</translation>
</message>
</context>
<context>
<name>Notice</name>
<message>
<source>Progress</source>
<translation>进度</translation>
</message>
<message>
<source>Close</source>
<translation>关闭</translation>
</message>
<message>
<source>Cancel</source>
<translation>取消</translation>
</message>
</context>
<context>
<name>Occurrences</name>
<message>
<source>IN THIS TEXT · {0}</source>
<translation>本篇课文 · {0}</translation>
</message>
<message>
<source>IN OTHER TEXTS · {0}</source>
<translation>其他课文 · {0}</translation>
</message>
<message>
<source>It stands in no text of your library.</source>
<translation>书库的课文中没有它。</translation>
</message>
<message>
<source>Looking through the library…</source>
<translation>正在查找书库…</translation>
</message>
</context>
<context>
<name>OwnNote</name>
<message>
<source>YOUR NOTE</source>
<translation>我的笔记</translation>
</message>
<message>
<source>Your note on the word</source>
<translation>对这个词的笔记</translation>
</message>
<message>
<source>Nothing yet</source>
<translation>还没有</translation>
</message>
</context>
<context>
<name>PageView</name>
<message>
<source>The page</source>
<translation>页面</translation>
</message>
<message>
<source>Previous page</source>
<translation>上一页</translation>
</message>
<message>
<source>Next page</source>
<translation>下一页</translation>
</message>
<message>
<source>Smaller</source>
<translation>缩小</translation>
</message>
<message>
<source>Larger</source>
<translation>放大</translation>
</message>
<message>
<source>Fit</source>
<translation>适合</translation>
</message>
<message>
<source>As wide as there is room</source>
<translation>适合窗口大小</translation>
</message>
</context>
<context>
<name>PairModel</name>
<message>
<source>No counterpart</source>
<translation>无对应</translation>
</message>
<message>
<source>Doubtful</source>
<translation>存疑</translation>
</message>
<message>
<source>No Chinese.</source>
<translation>无中文。</translation>
</message>
<message>
<source>No translation.</source>
<translation>无译文。</translation>
</message>
<message>
<source>The translation is hidden.</source>
<translation>译文已隐藏。</translation>
</message>
<message>
<source>Doubtful.</source>
<translation>存疑。</translation>
</message>
<message>
<source>Checked.</source>
<translation>已核对。</translation>
</message>
<message>
<source>English word: {0}</source>
<translation>英文词：{0}</translation>
</message>
<message>
<source>Word: {0}, {1}: {2}</source>
<translation>词：{0}，{1}：{2}</translation>
</message>
<message>
<source>Selected: {0}</source>
<translation>选中：{0}</translation>
</message>
</context>
<context>
<name>PairTable</name>
<message>
<source>Pairs</source>
<translation>句对</translation>
</message>
</context>
<context>
<name>PassageModel</name>
<message>
<source>Empty.</source>
<translation>空。</translation>
</message>
<message>
<source>Left out</source>
<translation>已略去</translation>
</message>
</context>
<context>
<name>PassageTable</name>
<message>
<source>Passages</source>
<translation>段落</translation>
</message>
<message>
<source>Change the passage</source>
<translation>修改段落</translation>
</message>
<message>
<source>Text</source>
<translation>课文</translation>
</message>
<message>
<source>Chinese</source>
<translation>中文</translation>
</message>
<message>
<source>English</source>
<translation>英文</translation>
</message>
</context>
<context>
<name>PassageText</name>
<message>
<source>The passage in full</source>
<translation>段落全文</translation>
</message>
</context>
<context>
<name>PinyinPage</name>
<message>
<source>Over all words</source>
<translation>所有词</translation>
</message>
<message>
<source>Over unknown words</source>
<translation>仅生词注拼音</translation>
</message>
<message>
<source>Over the word pointed at</source>
<translation>指到的词上方</translation>
</message>
<message>
<source>None</source>
<translation>无</translation>
</message>
<message>
<source>Pinyin</source>
<translation>拼音</translation>
</message>
<message>
<source>Written with</source>
<translation>写法</translation>
</message>
<message>
<source>Glosses</source>
<translation>释义</translation>
</message>
<message>
<source>Tones as spoken</source>
<translation>按变调显示</translation>
</message>
</context>
<context>
<name>Places</name>
<message>
<source>{0} more</source>
<translation>还有 {0} 个</translation>
</message>
<message>
<source>Bookmark removed.</source>
<translation>已删除书签。</translation>
</message>
<message>
<source>Bookmark set.</source>
<translation>已加书签。</translation>
</message>
<message>
<source>There is no other marked word in this text.</source>
<translation>这篇课文里没有别的已标记的词。</translation>
</message>
</context>
<context>
<name>PlanModel</name>
<message>
<source>new</source>
<translation>新增</translation>
</message>
<message>
<source>changed</source>
<translation>更改</translation>
</message>
<message>
<source>not understood</source>
<translation>无法识别</translation>
</message>
<message>
<source>as it was</source>
<translation>不变</translation>
</message>
<message>
<source>What happens</source>
<translation>结果</translation>
</message>
<message>
<source>Word</source>
<translation>词语</translation>
</message>
<message>
<source>Pinyin</source>
<translation>拼音</translation>
</message>
<message>
<source>Status now</source>
<translation>现在的状态</translation>
</message>
<message>
<source>Status then</source>
<translation>之后的状态</translation>
</message>
</context>
<context>
<name>Preview</name>
<message>
<source>Preview</source>
<translation>预览</translation>
</message>
</context>
<context>
<name>ReaderView</name>
<message>
<source>Text with translation</source>
<translation>课文与译文</translation>
</message>
<message>
<source>Doubtful: the two sides may not match.</source>
<translation>存疑：两边可能不对应。</translation>
</message>
</context>
<context>
<name>RepairBar</name>
<message>
<source>Repair</source>
<translation>修正</translation>
</message>
<message>
<source>Side in hand</source>
<translation>当前一侧</translation>
</message>
<message>
<source>Chinese</source>
<translation>中文</translation>
</message>
<message>
<source>English</source>
<translation>英文</translation>
</message>
<message>
<source>Done</source>
<translation>完成</translation>
</message>
<message>
<source>all keys</source>
<translation>所有按键</translation>
</message>
<message>
<source>text down, up</source>
<translation>文字下移、上移</translation>
</message>
<message>
<source>shift</source>
<translation>平移</translation>
</message>
<message>
<source>sentence</source>
<translation>句子</translation>
</message>
<message>
<source>merge with previous, next</source>
<translation>与上、下合并</translation>
</message>
<message>
<source>split</source>
<translation>拆分</translation>
</message>
<message>
<source>edit</source>
<translation>编辑</translation>
</message>
<message>
<source>checked</source>
<translation>已核对</translation>
</message>
<message>
<source>no counterpart</source>
<translation>无对应</translation>
</message>
<message>
<source>next doubtful</source>
<translation>下一存疑</translation>
</message>
<message>
<source>undo, redo</source>
<translation>撤消、重做</translation>
</message>
<message>
<source>side</source>
<translation>换侧</translation>
</message>
</context>
<context>
<name>RepairDesk</name>
<message>
<source>No pair of this text is doubtful.</source>
<translation>这篇课文没有存疑的句对。</translation>
</message>
<message>
<source>No other pair of this text is doubtful.</source>
<translation>这篇课文没有别的存疑句对。</translation>
</message>
<message>
<source>There is no text to edit here. Choose a side that has text.</source>
<translation>此处没有可编辑的文字。请选择有文字的一侧。</translation>
</message>
<message>
<source>There is no repair left to undo.</source>
<translation>没有可撤消的修正。</translation>
</message>
<message>
<source>There is no undone repair to do again.</source>
<translation>没有可重做的修正。</translation>
</message>
<message>
<source>Repairing {0} pairs</source>
<translation>正在修正 {0} 个句对</translation>
</message>
<message>
<source>{0} repairs don't fit this text any more. They stay kept.</source>
<translation>有 {0} 处修正已不适用于这篇课文，但仍予保留。</translation>
</message>
</context>
<context>
<name>Replacing</name>
<message>
<source>Replace</source>
<translation>替换</translation>
</message>
<message>
<source>There is a file “{0}” already. Replace it?</source>
<translation>已有文件“{0}”。要替换吗？</translation>
</message>
<message>
<source>There are files “{0}” and “{1}” already. Replace them?</source>
<translation>已有文件“{0}”和“{1}”。要替换吗？</translation>
</message>
</context>
<context>
<name>Results</name>
<message>
<source>HSK {0}</source>
<translation>HSK {0}</translation>
</message>
</context>
<context>
<name>RewordDialog</name>
<message>
<source>Edit the sentence</source>
<translation>编辑句子</translation>
</message>
<message>
<source>Chinese sentence</source>
<translation>中文句子</translation>
</message>
<message>
<source>English sentence</source>
<translation>英文句子</translation>
</message>
<message>
<source>Enter keeps it, Esc leaves it as it was. No text removes it.</source>
<translation>Enter 保存，Esc 保持原样。清空则删除。</translation>
</message>
<message>
<source>Cancel</source>
<translation>取消</translation>
</message>
<message>
<source>Keep</source>
<translation>保存</translation>
</message>
</context>
<context>
<name>SearchBar</name>
<message>
<source>Search in the text</source>
<translation>在课文中查找</translation>
</message>
<message>
<source>Hanzi, pinyin or English</source>
<translation>汉字、拼音或英文</translation>
</message>
<message>
<source>Previous hit</source>
<translation>上一处</translation>
</message>
<message>
<source>Next hit</source>
<translation>下一处</translation>
</message>
<message>
<source>Read here</source>
<translation>读这里</translation>
</message>
<message>
<source>Close the search and stay here</source>
<translation>关闭查找，停在此处</translation>
</message>
<message>
<source>Back</source>
<translation>返回</translation>
</message>
<message>
<source>Close the search and go back (Esc)</source>
<translation>关闭查找，回到原处（Esc）</translation>
</message>
<message>
<source>Preparing the text…</source>
<translation>正在准备课文…</translation>
</message>
<message>
<source>Not in this text</source>
<translation>课文中没有</translation>
</message>
<message>
<source>{0} of {1}</source>
<translation>{0} / {1}</translation>
</message>
</context>
<context>
<name>Senses</name>
<message>
<source>Meaning</source>
<translation>释义</translation>
</message>
<message>
<source>Other meanings</source>
<translation>其他释义</translation>
</message>
<message>
<source>Choose the sense that is meant here</source>
<translation>选择此处的义项</translation>
</message>
<message>
<source>Not in the dictionary.</source>
<translation>词典中没有。</translation>
</message>
<message>
<source>No word of the dictionary. What is in it stands below.</source>
<translation>不是词典中的词。其中所含的词列在下面。</translation>
</message>
<message>
<source>Counted with {0}</source>
<translation>量词：{0}</translation>
</message>
</context>
<context>
<name>SettingsDialog</name>
<message>
<source>Settings</source>
<translation>设置</translation>
</message>
<message>
<source>Pages of the settings</source>
<translation>设置页面</translation>
</message>
<message>
<source>Text</source>
<translation>课文</translation>
</message>
<message>
<source>Pinyin and glosses</source>
<translation>拼音与释义</translation>
</message>
<message>
<source>Tones</source>
<translation>声调</translation>
</message>
<message>
<source>Window</source>
<translation>窗口</translation>
</message>
<message>
<source>Speech</source>
<translation>朗读</translation>
</message>
<message>
<source>Keys</source>
<translation>按键</translation>
</message>
<message>
<source>Backups</source>
<translation>备份</translation>
</message>
<message>
<source>Cancel</source>
<translation>取消</translation>
</message>
<message>
<source>Done</source>
<translation>完成</translation>
</message>
</context>
<context>
<name>SheetList</name>
<message>
<source>Sheets</source>
<translation>练习单</translation>
</message>
<message>
<source>Drag a sheet, or press Alt with an arrow key, to move it</source>
<translation>拖动练习单，或按 Alt 加方向键移动</translation>
</message>
</context>
<context>
<name>SheetOptions</name>
<message>
<source>Layout</source>
<translation>版式</translation>
</message>
<message>
<source>Side by side</source>
<translation>左右对照</translation>
</message>
<message>
<source>One under the other</source>
<translation>上下对照</translation>
</message>
<message>
<source>Translation on the last page</source>
<translation>译文在最后一页</translation>
</message>
<message>
<source>Pinyin</source>
<translation>拼音</translation>
</message>
<message>
<source>Over every word</source>
<translation>每个词</translation>
</message>
<message>
<source>None</source>
<translation>无</translation>
</message>
<message>
<source>From HSK {0}</source>
<translation>HSK {0} 级起</translation>
</message>
<message>
<source>Glosses</source>
<translation>释义</translation>
</message>
<message>
<source>In the margin</source>
<translation>在页边</translation>
</message>
<message>
<source>Under each pair</source>
<translation>在每对句子下</translation>
</message>
<message>
<source>Number the lines</source>
<translation>标行号</translation>
</message>
<message>
<source>Order</source>
<translation>顺序</translation>
</message>
<message>
<source>In the order of the text</source>
<translation>按课文顺序</translation>
</message>
<message>
<source>By HSK level</source>
<translation>按 HSK 等级</translation>
</message>
<message>
<source>Leave blank</source>
<translation>留空</translation>
</message>
<message>
<source>Nothing</source>
<translation>不留空</translation>
</message>
<message>
<source>The pinyin</source>
<translation>拼音</translation>
</message>
<message>
<source>The meaning</source>
<translation>释义</translation>
</message>
<message>
<source>Pinyin and meaning</source>
<translation>拼音和释义</translation>
</message>
<message>
<source>With a sentence for each word</source>
<translation>每个词附一个句子</translation>
</message>
<message>
<source>Help</source>
<translation>提示</translation>
</message>
<message>
<source>A box of words</source>
<translation>词语框</translation>
</message>
<message>
<source>The translation</source>
<translation>译文</translation>
</message>
<message>
<source>Words that fit nowhere</source>
<translation>多余的词语</translation>
</message>
<message>
<source>Translate into</source>
<translation>译成</translation>
</message>
<message>
<source>Both languages</source>
<translation>两种语言</translation>
</message>
<message>
<source>English</source>
<translation>英文</translation>
</message>
<message>
<source>Chinese</source>
<translation>中文</translation>
</message>
<message>
<source>Questions</source>
<translation>问题</translation>
</message>
<message>
<source>true: Chongqing is a city.
false: …
Where is it? | In the south-west.</source>
<translation>true: 重庆是一座城市。
false: …
它在哪里？ | 在西南部。</translation>
</message>
<message>
<source>Squares</source>
<translation>格子</translation>
</message>
<message>
<source>田 with a cross</source>
<translation>田字格</translation>
</message>
<message>
<source>米 with diagonals too</source>
<translation>米字格</translation>
</message>
<message>
<source>Size</source>
<translation>大小</translation>
</message>
<message>
<source>By level</source>
<translation>按等级</translation>
</message>
<message>
<source> mm</source>
<translation> 毫米</translation>
</message>
<message>
<source>Tasks at most</source>
<translation>题数上限</translation>
</message>
</context>
<context>
<name>ShelfModel</name>
<message>
<source>Text</source>
<translation>课文</translation>
</message>
<message>
<source>Read</source>
<translation>已读</translation>
</message>
<message>
<source>Known</source>
<translation>已掌握</translation>
</message>
<message>
<source>Pairs</source>
<translation>句对</translation>
</message>
<message>
<source>Tags</source>
<translation>标签</translation>
</message>
<message>
<source>Added</source>
<translation>添加于</translation>
</message>
<message>
<source>Opened</source>
<translation>打开于</translation>
</message>
<message>
<source>{0}% known · {1}% learning · {2}% new</source>
<translation>已掌握 {0}% · 学习中 {1}% · 生词 {2}%</translation>
</message>
</context>
<context>
<name>ShortcutsDialog</name>
<message>
<source>Keys</source>
<translation>按键</translation>
</message>
<message>
<source>Close</source>
<translation>关闭</translation>
</message>
</context>
<context>
<name>Sidebar</name>
<message>
<source>Library</source>
<translation>书库</translation>
</message>
<message>
<source>Contents</source>
<translation>目录</translation>
</message>
<message>
<source>Bookmarks</source>
<translation>书签</translation>
</message>
<message>
<source>+ Import text…</source>
<translation>+ 导入课文…</translation>
</message>
<message>
<source>CONTENTS</source>
<translation>目录</translation>
</message>
<message>
<source>BOOKMARKS</source>
<translation>书签</translation>
</message>
<message>
<source>TO REVIEW</source>
<translation>待查看</translation>
</message>
<message>
<source>Remove from the library</source>
<translation>移出书库</translation>
</message>
<message>
<source>How much of it I know</source>
<translation>我掌握了多少</translation>
</message>
<message>
<source>1 doubtful pair</source>
<translation>1 个存疑句对</translation>
</message>
<message>
<source>1 new word</source>
<translation>1 个生词</translation>
</message>
<message>
<source>1 marked word</source>
<translation>1 个已标记的词</translation>
</message>
<message>
<source>{0} doubtful pairs</source>
<translation>{0} 个存疑句对</translation>
</message>
<message>
<source>{0} new words</source>
<translation>{0} 个生词</translation>
</message>
<message>
<source>{0} marked words</source>
<translation>{0} 个已标记的词</translation>
</message>
<message>
<source>LIBRARY</source>
<translation>书库</translation>
</message>
</context>
<context>
<name>SpeechPage</name>
<message>
<source>Voice file of Piper</source>
<translation>Piper 声音文件</translation>
</message>
<message>
<source>The system's voice</source>
<translation>系统声音</translation>
</message>
<message>
<source>Browse…</source>
<translation>浏览…</translation>
</message>
<message>
<source>Speed</source>
<translation>语速</translation>
</message>
<message>
<source>Choose a voice</source>
<translation>选择声音</translation>
</message>
<message>
<source>Voices of Piper (*.onnx)</source>
<translation>Piper 声音（*.onnx）</translation>
</message>
</context>
<context>
<name>StatusBar</name>
<message>
<source>How much of the text is known</source>
<translation>课文掌握程度</translation>
</message>
<message>
<source>word</source>
<translation>词</translation>
</message>
<message>
<source>status</source>
<translation>状态</translation>
</message>
<message>
<source>known</source>
<translation>已掌握</translation>
</message>
<message>
<source>translation</source>
<translation>译文</translation>
</message>
<message>
<source>all keys</source>
<translation>所有按键</translation>
</message>
<message>
<source>pair</source>
<translation>句对</translation>
</message>
<message>
<source>end repairing</source>
<translation>结束修正</translation>
</message>
<message>
<source>{0} words</source>
<translation>{0} 个词</translation>
</message>
<message>
<source>{0}% known · {1}% learning · {2}% new</source>
<translation>已掌握 {0}% · 学习中 {1}% · 生词 {2}%</translation>
</message>
</context>
<context>
<name>StatusRow</name>
<message>
<source>New</source>
<translation>生词</translation>
</message>
<message>
<source>New (0)</source>
<translation>生词（0）</translation>
</message>
<message>
<source>Known</source>
<translation>已掌握</translation>
</message>
<message>
<source>Known (W)</source>
<translation>已掌握（W）</translation>
</message>
<message>
<source>Ignore</source>
<translation>忽略</translation>
</message>
<message>
<source>Ignore (I)</source>
<translation>忽略（I）</translation>
</message>
<message>
<source>Learning, stage {0} (key {0})</source>
<translation>学习中，第 {0} 级（按键 {0}）</translation>
</message>
</context>
<context>
<name>TaskRunner</name>
<message>
<source>Something went wrong inside Duidu; nothing was changed.</source>
<translation>对读内部出错；没有作任何更改。</translation>
</message>
</context>
<context>
<name>TemplateChoice</name>
<message>
<source>Duidu's own</source>
<translation>对读自带</translation>
</message>
<message>
<source>A folder…</source>
<translation>文件夹…</translation>
</message>
<message>
<source>Copy Duidu's, to change them…</source>
<translation>复制对读的模板以便修改…</translation>
</message>
<message>
<source>Templates</source>
<translation>模板</translation>
</message>
<message>
<source>An empty folder for the copy</source>
<translation>存放副本的空文件夹</translation>
</message>
<message>
<source>Duidu's</source>
<translation>对读自带</translation>
</message>
<message>
<source>Templates: {0}</source>
<translation>模板：{0}</translation>
</message>
</context>
<context>
<name>TextImport</name>
<message>
<source>Only files of this computer can be opened. Save the page first.</source>
<translation>只能打开本机上的文件。请先把网页存下来。</translation>
</message>
<message>
<source>Reading the text</source>
<translation>正在读取课文</translation>
</message>
<message>
<source>There is no text to paste. Copy a text and its translation first.</source>
<translation>没有可粘贴的文字。请先复制课文及其译文。</translation>
</message>
<message>
<source>Importing “{0}”</source>
<translation>正在导入“{0}”</translation>
</message>
<message>
<source>Importing {0} files</source>
<translation>正在导入 {0} 个文件</translation>
</message>
<message>
<source>The text was not imported. Your corrections are kept.</source>
<translation>课文没有导入。您的更正已保存。</translation>
</message>
<message>
<source>Go on</source>
<translation>继续</translation>
</message>
</context>
<context>
<name>TextsModel</name>
<message>
<source>Text</source>
<translation>课文</translation>
</message>
<message>
<source>Words as they run</source>
<translation>按词次</translation>
</message>
<message>
<source>Known</source>
<translation>已掌握</translation>
</message>
<message>
<source>Different words</source>
<translation>按不同的词</translation>
</message>
</context>
<context>
<name>TonesPage</name>
<message>
<source>Colours</source>
<translation>配色</translation>
</message>
<message>
<source>What is coloured</source>
<translation>着色范围</translation>
</message>
<message>
<source>Tone {0}</source>
<translation>第 {0} 声</translation>
</message>
<message>
<source>Neutral</source>
<translation>轻声</translation>
</message>
<message>
<source>My own colours</source>
<translation>自定配色</translation>
</message>
<message>
<source>Colours too faint to read on the page are made darker or lighter there.</source>
<translation>在页面上看不清的颜色会自动调深或调浅。</translation>
</message>
</context>
<context>
<name>TypePage</name>
<message>
<source>Serif (Song)</source>
<translation>宋体</translation>
</message>
<message>
<source>Sans (Hei)</source>
<translation>黑体</translation>
</message>
<message>
<source>Kai</source>
<translation>楷体</translation>
</message>
<message>
<source>Serif</source>
<translation>衬线</translation>
</message>
<message>
<source>Sans</source>
<translation>无衬线</translation>
</message>
<message>
<source>Chinese font</source>
<translation>中文字体</translation>
</message>
<message>
<source>English font</source>
<translation>英文字体</translation>
</message>
<message>
<source>Text size</source>
<translation>字号</translation>
</message>
<message>
<source>Line spacing</source>
<translation>行距</translation>
</message>
<message>
<source>Width of the text</source>
<translation>版心宽度</translation>
</message>
<message>
<source>Layout</source>
<translation>版式</translation>
</message>
<message>
<source>Characters</source>
<translation>字形</translation>
</message>
<message>
<source>Show all translations</source>
<translation>显示所有译文</translation>
</message>
<message>
<source>One pair alone, large</source>
<translation>专注：放大单个句对</translation>
</message>
</context>
<context>
<name>WaitingPage</name>
<message>
<source>Progress</source>
<translation>进度</translation>
</message>
<message>
<source>Cancel</source>
<translation>取消</translation>
</message>
<message>
<source>Open a text…</source>
<translation>打开课文…</translation>
</message>
<message>
<source>Nothing to read yet</source>
<translation>还没有可读的课文</translation>
</message>
<message>
<source>Open or drop a Chinese text and its translation, in one file or in two.</source>
<translation>打开或拖入中文课文及其译文，一个文件或两个文件均可。</translation>
</message>
<message>
<source>This happens once and takes a few seconds.</source>
<translation>只需一次，几秒即可。</translation>
</message>
</context>
<context>
<name>WayToText</name>
<message>
<source>“{0}” stands in none of your texts.</source>
<translation>您的课文中没有“{0}”。</translation>
</message>
</context>
<context>
<name>WindowPage</name>
<message>
<source>Language</source>
<translation>语言</translation>
</message>
<message>
<source>That of the system</source>
<translation>跟随系统</translation>
</message>
<message>
<source>Those of the system</source>
<translation>跟随系统</translation>
</message>
<message>
<source>Light</source>
<translation>浅色</translation>
</message>
<message>
<source>Dark</source>
<translation>深色</translation>
</message>
<message>
<source>Paper</source>
<translation>纸色</translation>
</message>
<message>
<source>Colours</source>
<translation>配色</translation>
</message>
<message>
<source>Library and contents</source>
<translation>书库与目录</translation>
</message>
<message>
<source>Word panel</source>
<translation>词语面板</translation>
</message>
<message>
<source>The language changes when you close this with Done.</source>
<translation>按“完成”关闭后切换语言。</translation>
</message>
</context>
<context>
<name>WordChoice</name>
<message>
<source>Words I marked</source>
<translation>我标记的词</translation>
</message>
<message>
<source>All new words</source>
<translation>所有生词</translation>
</message>
<message>
<source>Words not yet known, from HSK level</source>
<translation>尚未掌握的词，HSK 等级不低于</translation>
</message>
<message>
<source>Words by status</source>
<translation>按状态选词</translation>
</message>
<message>
<source>HSK level</source>
<translation>HSK 等级</translation>
</message>
<message>
<source>Include names of people and places</source>
<translation>包括人名地名</translation>
</message>
</context>
<context>
<name>WordLinks</name>
<message>
<source>{0} more</source>
<translation>还有 {0} 个</translation>
</message>
</context>
<context>
<name>WordList</name>
<message>
<source>Choose words by hand</source>
<translation>手动选词</translation>
</message>
<message>
<source>Words</source>
<translation>词语</translation>
</message>
<message>
<source>Find a word</source>
<translation>查找词语</translation>
</message>
<message>
<source>No word of the text is like that.</source>
<translation>课文里没有这样的词。</translation>
</message>
<message>
<source>Use these</source>
<translation>使用所选</translation>
</message>
<message>
<source>Cancel</source>
<translation>取消</translation>
</message>
</context>
<context>
<name>WordModel</name>
<message>
<source>Word</source>
<translation>词语</translation>
</message>
<message>
<source>Pinyin</source>
<translation>拼音</translation>
</message>
<message>
<source>Meaning</source>
<translation>释义</translation>
</message>
<message>
<source>Status</source>
<translation>状态</translation>
</message>
<message>
<source>HSK</source>
<translation>HSK</translation>
</message>
<message>
<source>Rank</source>
<translation>常用度</translation>
</message>
<message>
<source>Texts</source>
<translation>课文</translation>
</message>
<message>
<source>Marked</source>
<translation>标记于</translation>
</message>
<message>
<source>Sentence</source>
<translation>句子</translation>
</message>
<message>
<source>Note</source>
<translation>笔记</translation>
</message>
<message>
<source>none</source>
<translation>无</translation>
</message>
</context>
<context>
<name>WordPanel</name>
<message>
<source>Word</source>
<translation>词语</translation>
</message>
<message>
<source>OTHER READINGS</source>
<translation>其他读音</translation>
</message>
<message>
<source>WORDS IN IT</source>
<translation>其中的词</translation>
</message>
<message>
<source>WORDS WITH IT</source>
<translation>含此词的词</translation>
</message>
<message>
<source>Choose a word with ← and →, or click one.</source>
<translation>用 ← 和 → 选词，或点击一个词。</translation>
</message>
</context>
<context>
<name>WordTableView</name>
<message>
<source>Words</source>
<translation>词语</translation>
</message>
<message>
<source>Status</source>
<translation>状态</translation>
</message>
<message>
<source>What can be done with the words</source>
<translation>可对词进行的操作</translation>
</message>
</context>
<context>
<name>WordsDesk</name>
<message>
<source>{0} words copied.</source>
<translation>已复制 {0} 个词。</translation>
</message>
</context>
<context>
<name>WordsPage</name>
<message>
<source>1 word</source>
<translation>1 个词</translation>
</message>
<message>
<source>{0} words</source>
<translation>{0} 个词</translation>
</message>
<message>
<source>{0} chosen</source>
<translation>已选 {0} 个</translation>
</message>
<message>
<source>Words</source>
<translation>词语</translation>
</message>
<message>
<source>Import list…</source>
<translation>导入词表…</translation>
</message>
<message>
<source>Back to the text</source>
<translation>回到课文</translation>
</message>
<message>
<source>Mark: {0}</source>
<translation>标记：{0}</translation>
</message>
<message>
<source>Note…</source>
<translation>笔记…</translation>
</message>
<message>
<source>Copy</source>
<translation>复制</translation>
</message>
<message>
<source>Export list…</source>
<translation>导出词表…</translation>
</message>
<message>
<source>Show in the text</source>
<translation>在课文中显示</translation>
</message>
</context>
<context>
<name>WorkDialog</name>
<message>
<source>Progress</source>
<translation>进度</translation>
</message>
<message>
<source>Cancel</source>
<translation>取消</translation>
</message>
</context>
<context>
<name>WritingDialog</name>
<message>
<source>Say where the file goes: type a file name or browse.</source>
<translation>请指定文件位置：输入文件名或浏览。</translation>
</message>
<message>
<source>Finding the words of repaired pairs</source>
<translation>正在为修正过的句对分词</translation>
</message>
</context>
<context>
<name>_Texts</name>
<message>
<source>Texts and how much of them is known</source>
<translation>课文及其掌握程度</translation>
</message>
</context>
<context>
<name>commands</name>
<message>
<source>&amp;Help</source>
<translation>帮助(&amp;H)</translation>
</message>
<message>
<source>Keys</source>
<translation>按键</translation>
</message>
<message>
<source>About Duidu</source>
<translation>关于对读</translation>
</message>
<message>
<source>&amp;Edit</source>
<translation>编辑(&amp;E)</translation>
</message>
<message>
<source>Copy hanzi</source>
<translation>复制汉字</translation>
</message>
<message>
<source>Copy pinyin</source>
<translation>复制拼音</translation>
</message>
<message>
<source>Copy hanzi with pinyin</source>
<translation>复制汉字和拼音</translation>
</message>
<message>
<source>Copy the translation</source>
<translation>复制译文</translation>
</message>
<message>
<source>Copy all of these</source>
<translation>全部复制</translation>
</message>
<message>
<source>Undo</source>
<translation>撤消</translation>
</message>
<message>
<source>Redo</source>
<translation>重做</translation>
</message>
<message>
<source>Copy the pair</source>
<translation>复制句对</translation>
</message>
<message>
<source>&amp;Copy as</source>
<translation>复制为(&amp;C)</translation>
</message>
<message>
<source>&amp;File</source>
<translation>文件(&amp;F)</translation>
</message>
<message>
<source>Open text…</source>
<translation>打开课文…</translation>
</message>
<message>
<source>Open folder…</source>
<translation>打开文件夹…</translation>
</message>
<message>
<source>Paste text…</source>
<translation>粘贴课文…</translation>
</message>
<message>
<source>Export deck…</source>
<translation>导出牌组…</translation>
</message>
<message>
<source>Handout…</source>
<translation>讲义…</translation>
</message>
<message>
<source>Export aligned text…</source>
<translation>导出对齐课文…</translation>
</message>
<message>
<source>Save as lesson file…</source>
<translation>存为课文文件…</translation>
</message>
<message>
<source>Library…</source>
<translation>书库…</translation>
</message>
<message>
<source>Search all texts…</source>
<translation>在所有课文中查找…</translation>
</message>
<message>
<source>Backups…</source>
<translation>备份…</translation>
</message>
<message>
<source>Settings…</source>
<translation>设置…</translation>
</message>
<message>
<source>Quit</source>
<translation>退出</translation>
</message>
<message>
<source>&amp;Go</source>
<translation>前往(&amp;G)</translation>
</message>
<message>
<source>Next word</source>
<translation>下一个词</translation>
</message>
<message>
<source>Previous word</source>
<translation>上一个词</translation>
</message>
<message>
<source>First word of the pair</source>
<translation>句对的第一个词</translation>
</message>
<message>
<source>Last word of the pair</source>
<translation>句对的最后一个词</translation>
</message>
<message>
<source>Select one character more</source>
<translation>多选一个字</translation>
</message>
<message>
<source>Select one character back</source>
<translation>少选一个字</translation>
</message>
<message>
<source>A page on</source>
<translation>下一页</translation>
</message>
<message>
<source>A page back</source>
<translation>上一页</translation>
</message>
<message>
<source>Next new word</source>
<translation>下一个生词</translation>
</message>
<message>
<source>Next marked word</source>
<translation>下一个已标记的词</translation>
</message>
<message>
<source>Bookmark here, or remove it</source>
<translation>在此加书签或删除书签</translation>
</message>
<message>
<source>Search in the text…</source>
<translation>在课文中查找…</translation>
</message>
<message>
<source>Next hit</source>
<translation>下一处</translation>
</message>
<message>
<source>Previous hit</source>
<translation>上一处</translation>
</message>
<message>
<source>Next doubtful pair</source>
<translation>下一个存疑句对</translation>
</message>
<message>
<source>Previous doubtful pair</source>
<translation>上一个存疑句对</translation>
</message>
<message>
<source>Back to the text</source>
<translation>回到课文</translation>
</message>
<message>
<source>To the menu</source>
<translation>转到菜单</translation>
</message>
<message>
<source>&amp;Repair</source>
<translation>修正(&amp;R)</translation>
</message>
<message>
<source>Text from this sentence on down</source>
<translation>从此句起下移</translation>
</message>
<message>
<source>Text up</source>
<translation>文字上移</translation>
</message>
<message>
<source>Shift this text down</source>
<translation>此侧整体下移</translation>
</message>
<message>
<source>Shift this text up</source>
<translation>此侧整体上移</translation>
</message>
<message>
<source>Last sentence down</source>
<translation>末句下移</translation>
</message>
<message>
<source>First sentence up</source>
<translation>首句上移</translation>
</message>
<message>
<source>Merge with the pair before</source>
<translation>与上一句对合并</translation>
</message>
<message>
<source>Merge with the next pair</source>
<translation>与下一句对合并</translation>
</message>
<message>
<source>Split at the cursor</source>
<translation>在光标处拆分</translation>
</message>
<message>
<source>Edit the sentence…</source>
<translation>编辑句子…</translation>
</message>
<message>
<source>Checked</source>
<translation>已核对</translation>
</message>
<message>
<source>Without counterpart</source>
<translation>无对应</translation>
</message>
<message>
<source>Other side</source>
<translation>另一侧</translation>
</message>
<message>
<source>Next pair</source>
<translation>下一句对</translation>
</message>
<message>
<source>Previous pair</source>
<translation>上一句对</translation>
</message>
<message>
<source>Exchange the sides of all pairs</source>
<translation>互换所有句对的两侧</translation>
</message>
<message>
<source>Repair mode</source>
<translation>修正模式</translation>
</message>
<message>
<source>Undo the repair</source>
<translation>撤消修正</translation>
</message>
<message>
<source>Redo the repair</source>
<translation>重做修正</translation>
</message>
<message>
<source>&amp;View</source>
<translation>视图(&amp;V)</translation>
</message>
<message>
<source>Side by side</source>
<translation>左右对照</translation>
</message>
<message>
<source>Translation under each pair</source>
<translation>译文在下</translation>
</message>
<message>
<source>Chinese only</source>
<translation>仅中文</translation>
</message>
<message>
<source>English only</source>
<translation>仅英文</translation>
</message>
<message>
<source>No glosses</source>
<translation>不显示释义</translation>
</message>
<message>
<source>Under unknown words</source>
<translation>在生词下</translation>
</message>
<message>
<source>Under all words</source>
<translation>在所有词下</translation>
</message>
<message>
<source>Tone marks</source>
<translation>声调符号</translation>
</message>
<message>
<source>Tone numbers</source>
<translation>声调数字</translation>
</message>
<message>
<source>Zhuyin</source>
<translation>注音</translation>
</message>
<message>
<source>As in the text</source>
<translation>与原文相同</translation>
</message>
<message>
<source>Simplified</source>
<translation>简体</translation>
</message>
<message>
<source>Traditional</source>
<translation>繁体</translation>
</message>
<message>
<source>Both, one under the other</source>
<translation>简繁并列，上下排列</translation>
</message>
<message>
<source>No colours</source>
<translation>不着色</translation>
</message>
<message>
<source>Pleco's colours</source>
<translation>Pleco 配色</translation>
</message>
<message>
<source>MDBG's colours</source>
<translation>MDBG 配色</translation>
</message>
<message>
<source>Hanping's colours</source>
<translation>Hanping 配色</translation>
</message>
<message>
<source>My own colours</source>
<translation>自定配色</translation>
</message>
<message>
<source>In the word panel only</source>
<translation>仅词语面板</translation>
</message>
<message>
<source>On pinyin too</source>
<translation>拼音也着色</translation>
</message>
<message>
<source>On pinyin and hanzi</source>
<translation>拼音和汉字都着色</translation>
</message>
<message>
<source>Pinyin over all words</source>
<translation>所有词注拼音</translation>
</message>
<message>
<source>Over unknown words</source>
<translation>仅生词注拼音</translation>
</message>
<message>
<source>Pinyin over the word pointed at</source>
<translation>只在指到的词上显示拼音</translation>
</message>
<message>
<source>No pinyin</source>
<translation>不注拼音</translation>
</message>
<message>
<source>Show all translations</source>
<translation>显示所有译文</translation>
</message>
<message>
<source>Translation of this pair</source>
<translation>此句对的译文</translation>
</message>
<message>
<source>Reveal pinyin, gloss, translation</source>
<translation>逐层显示拼音、释义、译文</translation>
</message>
<message>
<source>One pair alone, large</source>
<translation>专注：放大单个句对</translation>
</message>
<message>
<source>Larger text</source>
<translation>放大文字</translation>
</message>
<message>
<source>Smaller text</source>
<translation>缩小文字</translation>
</message>
<message>
<source>Normal text size</source>
<translation>正常字号</translation>
</message>
<message>
<source>Tones as spoken</source>
<translation>按变调显示</translation>
</message>
<message>
<source>Wider Chinese column</source>
<translation>加宽中文栏</translation>
</message>
<message>
<source>Narrower Chinese column</source>
<translation>收窄中文栏</translation>
</message>
<message>
<source>Library and contents</source>
<translation>书库与目录</translation>
</message>
<message>
<source>Word panel</source>
<translation>词语面板</translation>
</message>
<message>
<source>Colours of the system</source>
<translation>跟随系统</translation>
</message>
<message>
<source>Light</source>
<translation>浅色</translation>
</message>
<message>
<source>Dark</source>
<translation>深色</translation>
</message>
<message>
<source>Paper</source>
<translation>纸色</translation>
</message>
<message>
<source>&amp;Pinyin</source>
<translation>拼音(&amp;P)</translation>
</message>
<message>
<source>&amp;Glosses</source>
<translation>释义(&amp;G)</translation>
</message>
<message>
<source>&amp;Tones</source>
<translation>声调(&amp;T)</translation>
</message>
<message>
<source>&amp;Characters</source>
<translation>字形(&amp;C)</translation>
</message>
<message>
<source>C&amp;olours</source>
<translation>配色(&amp;O)</translation>
</message>
<message>
<source>&amp;Word</source>
<translation>词语(&amp;W)</translation>
</message>
<message>
<source>New</source>
<translation>生词</translation>
</message>
<message>
<source>Known</source>
<translation>已掌握</translation>
</message>
<message>
<source>Ignored</source>
<translation>已忽略</translation>
</message>
<message>
<source>One step better known</source>
<translation>熟悉一级</translation>
</message>
<message>
<source>One step less known</source>
<translation>生疏一级</translation>
</message>
<message>
<source>Look up…</source>
<translation>查词…</translation>
</message>
<message>
<source>Note on the word</source>
<translation>给这个词写笔记</translation>
</message>
<message>
<source>Back to the entry before</source>
<translation>返回上一个词条</translation>
</message>
<message>
<source>Forward again</source>
<translation>前进</translation>
</message>
<message>
<source>Speak the word</source>
<translation>朗读词</translation>
</message>
<message>
<source>Speak the sentence</source>
<translation>朗读句子</translation>
</message>
<message>
<source>Speak slowly</source>
<translation>慢速朗读</translation>
</message>
<message>
<source>Choose a voice file…</source>
<translation>选择声音文件…</translation>
</message>
<message>
<source>Correct the word…</source>
<translation>更正词语…</translation>
</message>
<message>
<source>Learning 1</source>
<translation>学习中 1</translation>
</message>
<message>
<source>Learning 2</source>
<translation>学习中 2</translation>
</message>
<message>
<source>Learning 3</source>
<translation>学习中 3</translation>
</message>
<message>
<source>Learning 4</source>
<translation>学习中 4</translation>
</message>
<message>
<source>Learning 5</source>
<translation>学习中 5</translation>
</message>
<message>
<source>&amp;My words</source>
<translation>我的词语(&amp;M)</translation>
</message>
<message>
<source>All words</source>
<translation>所有词</translation>
</message>
<message>
<source>What I know of the texts</source>
<translation>课文掌握程度</translation>
</message>
<message>
<source>Mark the words in sight…</source>
<translation>标记可见的词…</translation>
</message>
<message>
<source>Mark the words of this section…</source>
<translation>标记本节的词…</translation>
</message>
<message>
<source>Mark all words up to a level…</source>
<translation>标记某等级以内的所有词…</translation>
</message>
<message>
<source>Take words from a list…</source>
<translation>从词表取词…</translation>
</message>
<message>
<source>Words as a list…</source>
<translation>导出为词表…</translation>
</message>
</context>
<context>
<name>decks</name>
<message>
<source>Words</source>
<translation>词语</translation>
</message>
<message>
<source>Sentences</source>
<translation>句子</translation>
</message>
<message>
<source>Clozes</source>
<translation>填空</translation>
</message>
<message>
<source>Characters</source>
<translation>字形</translation>
</message>
<message>
<source>Recognition</source>
<translation>认读</translation>
</message>
<message>
<source>Production</source>
<translation>说写</translation>
</message>
<message>
<source>Listening</source>
<translation>听力</translation>
</message>
<message>
<source>Reading aloud</source>
<translation>朗读</translation>
</message>
<message>
<source>Chinese to English</source>
<translation>中译英</translation>
</message>
<message>
<source>English to Chinese</source>
<translation>英译中</translation>
</message>
<message>
<source>Gap {0}</source>
<translation>空 {0}</translation>
</message>
<message>
<source>Writing</source>
<translation>书写</translation>
</message>
<message>
<source>Anki package (.apkg)</source>
<translation>Anki 牌组包 (.apkg)</translation>
</message>
<message>
<source>The running Anki</source>
<translation>正在运行的 Anki</translation>
</message>
<message>
<source>Text for Anki (.txt)</source>
<translation>Anki 文本 (.txt)</translation>
</message>
<message>
<source>Spreadsheet (.csv)</source>
<translation>电子表格 (.csv)</translation>
</message>
<message>
<source>Pleco flashcards (.txt)</source>
<translation>Pleco 生词卡 (.txt)</translation>
</message>
<message>
<source>Quizlet (.txt)</source>
<translation>Quizlet (.txt)</translation>
</message>
<message>
<source>tags</source>
<translation>标签</translation>
</message>
<message>
<source>changed: {0}</source>
<translation>更改：{0}</translation>
</message>
<message>
<source>new</source>
<translation>新增</translation>
</message>
<message>
<source>as it was</source>
<translation>不变</translation>
</message>
<message>
<source>in another text's deck</source>
<translation>属于其他课文的牌组</translation>
</message>
<message>
<source>cards</source>
<translation>卡片</translation>
</message>
<message>
<source>word</source>
<translation>词</translation>
</message>
<message>
<source>traditional form</source>
<translation>繁体</translation>
</message>
<message>
<source>pinyin</source>
<translation>拼音</translation>
</message>
<message>
<source>zhuyin</source>
<translation>注音</translation>
</message>
<message>
<source>meaning</source>
<translation>释义</translation>
</message>
<message>
<source>measure words</source>
<translation>量词</translation>
</message>
<message>
<source>tone colours</source>
<translation>声调颜色</translation>
</message>
<message>
<source>sentence</source>
<translation>句子</translation>
</message>
<message>
<source>translation</source>
<translation>译文</translation>
</message>
<message>
<source>words</source>
<translation>分词</translation>
</message>
<message>
<source>components</source>
<translation>部件</translation>
</message>
<message>
<source>speaker</source>
<translation>说话人</translation>
</message>
<message>
<source>notes</source>
<translation>笔记</translation>
</message>
<message>
<source>source</source>
<translation>出处</translation>
</message>
<message>
<source>HSK level</source>
<translation>HSK 等级</translation>
</message>
<message>
<source>sentences of other texts</source>
<translation>其他课文的例句</translation>
</message>
</context>
<context>
<name>errors</name>
<message>
<source>AnkiConnect asks for a key. Copy its apiKey from Anki's Tools › Add-ons › AnkiConnect › Config.</source>
<translation>AnkiConnect 要求密钥。请从 Anki 的“工具 › 插件 › AnkiConnect › 设置”中复制 apiKey。</translation>
</message>
<message>
<source>Anki doesn't answer at {0}. Start Anki; if it is running, install its add-on AnkiConnect (code 2055492159) and restart Anki.</source>
<translation>Anki 在 {0} 没有回应。请启动 Anki；如果它已在运行，请安装插件 AnkiConnect（代码 2055492159）并重启 Anki。</translation>
</message>
<message>
<source>Something answers at {0}, but it isn't AnkiConnect. Compare the address with webBindAddress and webBindPort in AnkiConnect's Config.</source>
<translation>{0} 有回应，但不是 AnkiConnect。请核对 AnkiConnect 设置中的 webBindAddress 和 webBindPort。</translation>
</message>
<message>
<source>Anki hasn't answered for {0} seconds and may still be busy. Look whether it shows a dialog, close that, and try again.</source>
<translation>Anki 已有 {0} 秒没有回应，可能还在忙。请看看它是否开着对话框，关闭后再试。</translation>
</message>
<message>
<source>AnkiConnect doesn't let Duidu in. Allow it in Anki's Tools › Add-ons › AnkiConnect › Config (webCorsOriginList, ignoreOriginList).</source>
<translation>AnkiConnect 不允许对读访问。请在 Anki 的“工具 › 插件 › AnkiConnect › 设置”中允许（webCorsOriginList、ignoreOriginList）。</translation>
</message>
<message>
<source>“{0}” is no address of AnkiConnect. The usual one is {1}.</source>
<translation>“{0}”不是 AnkiConnect 的地址。通常是 {1}。</translation>
</message>
<message>
<source>“{0}” is another computer, and Duidu asks only the Anki on this one. The usual address is {1}.</source>
<translation>“{0}”是另一台电脑，对读只访问本机的 Anki。通常的地址是 {1}。</translation>
</message>
<message>
<source>{0} You can use a file (.apkg) instead.</source>
<translation>{0}也可以改用文件（.apkg）。</translation>
</message>
<message>
<source>AnkiConnect doesn't take this key. Copy its apiKey from Anki's Tools › Add-ons › AnkiConnect › Config, or leave the key empty if none is set there.</source>
<translation>AnkiConnect 不接受这个密钥。请从 Anki 的“工具 › 插件 › AnkiConnect › 设置”中复制 apiKey；如果那里没有设置，请留空。</translation>
</message>
<message>
<source>AnkiConnect is too old. Update it in Anki's Tools › Add-ons, and restart Anki.</source>
<translation>AnkiConnect 版本太旧。请在 Anki 的“工具 › 插件”中更新，然后重启 Anki。</translation>
</message>
<message>
<source>Anki has no profile open. Choose one in Anki, wait until it has synchronised, and try again.</source>
<translation>Anki 没有打开配置文件。请在 Anki 中选择一个，等同步完成后再试。</translation>
</message>
<message>
<source>Anki can't read the file that Duidu made for it. That is so when it runs as another user or was installed with Flatpak or Snap.</source>
<translation>Anki 读不到对读为它生成的文件。Anki 以其他用户运行，或用 Flatpak、Snap 安装时会这样。</translation>
</message>
<message>
<source>Anki couldn't do it. It says: {0}.</source>
<translation>Anki 没能完成。它说：{0}。</translation>
</message>
<message>
<source>What answers doesn't tell the names of decks as AnkiConnect does.</source>
<translation>对方给出牌组名称的方式与 AnkiConnect 不同。</translation>
</message>
<message>
<source>No word was found in {0}. Choose another deck or another field.</source>
<translation>在 {0} 中没有找到词语。请选择其他牌组或其他字段。</translation>
</message>
<message>
<source>Anki took the file but none of the notes in it. Perhaps their note type was changed there, or they were edited just now; look at them in Anki and try again.</source>
<translation>Anki 收下了文件，但没有接受其中的笔记。可能那里的笔记模板改过，或者笔记刚被编辑过；请在 Anki 中查看后再试。</translation>
</message>
<message>
<source>The deck can't be written to the folder for temporary files ({0}). Free some space there and try again.</source>
<translation>无法把牌组写入临时文件夹（{0}）。请腾出一些空间后再试。</translation>
</message>
<message>
<source>What answers doesn't tell of notes as AnkiConnect does. Update AnkiConnect in Anki's Tools › Add-ons.</source>
<translation>对方给出笔记的方式与 AnkiConnect 不同。请在 Anki 的“工具 › 插件”中更新 AnkiConnect。</translation>
</message>
<message>
<source>The Anki note type in {0} can't be read; install Duidu again.</source>
<translation>无法读取 {0} 中的 Anki 笔记模板，请重新安装对读。</translation>
</message>
<message>
<source>There is no word to export. Mark some words, or choose all new ones.</source>
<translation>没有可导出的词语。请标记一些词，或选择全部生词。</translation>
</message>
<message>
<source>“{0}” can't be the name of a deck. Give one of at most {1} levels, parted by “::”.</source>
<translation>“{0}”不能用作牌组名。请用“::”分隔，最多 {1} 层。</translation>
</message>
<message>
<source>The dictionary can't be stored in {0}. Make room on the disk and allow Duidu to write there.</source>
<translation>无法在 {0} 中保存词典。请腾出磁盘空间，并允许对读写入。</translation>
</message>
<message>
<source>“{0}” is no reading of “{1}”. Give 1 pinyin syllable, like “dé” or “de2”.</source>
<translation>“{0}”不是“{1}”的读音。请给出 1 个拼音音节，例如“dé”或“de2”。</translation>
</message>
<message>
<source>“{0}” is no reading of “{1}”. Give {2} pinyin syllables, separated by blanks, like “dé” or “de2”.</source>
<translation>“{0}”不是“{1}”的读音。请给出 {2} 个拼音音节，用空格分开，例如“dé”或“de2”。</translation>
</message>
<message>
<source>Give a meaning for “{0}” of 1 to {1} characters on one line, without control characters.</source>
<translation>请为“{0}”给出一行释义，1 到 {1} 个字符，不含控制字符。</translation>
</message>
<message>
<source>“{0}” can't be corrected. Give a Chinese word of at most {1} characters, without marks.</source>
<translation>“{0}”不能更正。请给出不超过 {1} 个字的汉语词，不带标点。</translation>
</message>
<message>
<source>This is no file of corrections: it isn't JSON.</source>
<translation>这不是更正文件：不是 JSON 格式。</translation>
</message>
<message>
<source>This is no file of corrections that Duidu wrote.</source>
<translation>这不是对读写出的更正文件。</translation>
</message>
<message>
<source>These corrections were written by a newer Duidu. Update Duidu.</source>
<translation>这些更正是由更新版本的对读写出的。请更新对读。</translation>
</message>
<message>
<source>This file of corrections is damaged: it has no list of them.</source>
<translation>更正文件已损坏：其中没有更正列表。</translation>
</message>
<message>
<source>Correction {0} of the file is damaged.</source>
<translation>文件中的第 {0} 条更正已损坏。</translation>
</message>
<message>
<source>There is no word right beside this one to join it with.</source>
<translation>这个词旁边没有可以合并的词。</translation>
</message>
<message>
<source>“{0}” has no entries in CC-CEDICT's format. {1}</source>
<translation>“{0}”中没有 CC-CEDICT 格式的词条。{1}</translation>
</message>
<message>
<source>There is no dictionary “{0}”. {1}</source>
<translation>没有词典“{0}”。{1}</translation>
</message>
<message>
<source>“{0}” can't be removed ({1}). Remove it by hand.</source>
<translation>无法删除“{0}”（{1}）。请手动删除。</translation>
</message>
<message>
<source>“{0}” isn't the whole of {1}. Give the file another name.</source>
<translation>“{0}”不是完整的 {1}。请给文件换个名字。</translation>
</message>
<message>
<source>“{0}” can't be read ({1}).</source>
<translation>无法读取“{0}”（{1}）。</translation>
</message>
<message>
<source>“{0}” can't be read ({1}). Give another file.</source>
<translation>无法读取“{0}”（{1}）。请换一个文件。</translation>
</message>
<message>
<source>“{0}” is damaged or locked. Download it again.</source>
<translation>“{0}”已损坏或被锁定。请重新下载。</translation>
</message>
<message>
<source>“{0}” is larger than {1} MB. No dictionary is; give another.</source>
<translation>“{0}”超过 {1} MB，词典不会这么大。请换一个。</translation>
</message>
<message>
<source>“{0}” is no text in UTF-8. Give a dictionary in CC-CEDICT's format.</source>
<translation>“{0}”不是 UTF-8 文本。请给出 CC-CEDICT 格式的词典。</translation>
</message>
<message>
<source>Duidu's file {0} is missing or damaged. Install Duidu again.</source>
<translation>对读的文件 {0} 缺失或已损坏。请重新安装对读。</translation>
</message>
<message>
<source>The dictionary data {0} of the package {1} is missing. Install Duidu's requirements again.</source>
<translation>软件包 {1} 的词典数据 {0} 缺失。请重新安装对读所需的软件包。</translation>
</message>
<message>
<source>{0} can't be used as a template. Save it anew as a Word document (.docx).</source>
<translation>{0} 不能用作模板。请重新保存为 Word 文档（.docx）。</translation>
</message>
<message>
<source>The Chinese fonts for printing are missing. Install the package pylopdf-fonts-zh-cn, or remove the folder .venv and start Duidu again.</source>
<translation>缺少打印用的中文字体。请安装软件包 pylopdf-fonts-zh-cn，或删除 .venv 文件夹后重新启动对读。</translation>
</message>
<message>
<source>The font {0} can't be read. Install its package again.</source>
<translation>无法读取字体 {0}。请重新安装它的软件包。</translation>
</message>
<message>
<source>The handout templates in {0} can't be used ({1}). Correct them, or put the original ones back.</source>
<translation>无法使用 {0} 中的讲义模板（{1}）。请修正，或恢复原来的模板。</translation>
</message>
<message>
<source>There is nothing to print: the lesson has no words or sentences for these sheets. Choose other sheets, or other words.</source>
<translation>没有可打印的内容：课文中没有适合这些讲义的词语或句子。请选择其他讲义或其他词语。</translation>
</message>
<message>
<source>The handout template in {0} has a mistake: {1}. Correct it, or put the original templates back.</source>
<translation>{0} 中的讲义模板有错误：{1}。请修正，或恢复原来的模板。</translation>
</message>
<message>
<source>There are no handout templates in {0}. Let Duidu copy its own there first: handout --copy-templates FOLDER.</source>
<translation>{0} 中没有讲义模板。请先让对读把自己的模板复制过去：handout --copy-templates FOLDER。</translation>
</message>
<message>
<source>{0} is not empty. Name a new folder for the templates.</source>
<translation>{0} 不是空文件夹。请为模板指定一个新文件夹。</translation>
</message>
<message>
<source>The templates can't be copied to {0}: {1}.</source>
<translation>无法把模板复制到 {0}：{1}。</translation>
</message>
<message>
<source>These sheets have no answers. Leave the key out, or add an exercise.</source>
<translation>这些讲义没有答案。请不要附答案，或添加一项练习。</translation>
</message>
<message>
<source>Get the file again, or open it in its own program and save it anew.</source>
<translation>请重新获取文件，或用原来的程序打开并重新保存。</translation>
</message>
<message>
<source>“{0}” is protected by a password. Remove it in its own program first.</source>
<translation>“{0}”有密码保护。请先在原来的程序中去掉密码。</translation>
</message>
<message>
<source>“{0}” would unpack to more than Duidu can take. If it is a real text, split it into parts first.</source>
<translation>“{0}”解压后超出对读的处理能力。如果确实是课文，请先分成几部分。</translation>
</message>
<message>
<source>“{0}” is damaged and can't be read. {1}</source>
<translation>“{0}”已损坏，无法读取。{1}</translation>
</message>
<message>
<source>“{0}” has parts in different encodings. Open it in a text editor, mend what can't be read there, and save it as UTF-8.</source>
<translation>“{0}”中混有不同的编码。请在文本编辑器中打开，改正乱码，另存为 UTF-8。</translation>
</message>
<message>
<source>“{0}” is not a text file, nor of a kind that Duidu knows. Save it as plain text (.txt) first.</source>
<translation>“{0}”不是文本文件，也不是对读认识的格式。请先另存为纯文本（.txt）。</translation>
</message>
<message>
<source>“{0}” is empty.</source>
<translation>“{0}”是空的。</translation>
</message>
<message>
<source>“{0}” is a folder. Choose a text file in it.</source>
<translation>“{0}”是文件夹。请选择其中的文本文件。</translation>
</message>
<message>
<source>“{0}” is a device or a pipe. Choose a file.</source>
<translation>“{0}”是设备或管道。请选择文件。</translation>
</message>
<message>
<source>“{0}” is too large ({1} MB; at most {2} MB). Split it into parts first.</source>
<translation>“{0}”太大（{1} MB，最多 {2} MB）。请先分成几部分。</translation>
</message>
<message>
<source>There is no file “{0}”. Check its name and folder.</source>
<translation>没有文件“{0}”。请检查名称和文件夹。</translation>
</message>
<message>
<source>“{0}” is too large. Split it into parts first.</source>
<translation>“{0}”太大。请先分成几部分。</translation>
</message>
<message>
<source>“{0}” has no column in Chinese beside one in English. Put the two languages into two columns, with one pair in each row.</source>
<translation>“{0}”中没有并列的中文列和英文列。请把两种语言分成两列，每行一对。</translation>
</message>
<message>
<source>Row {0} of “{1}” holds {2} characters in one cell. Put one paragraph into each row, or use plain text.</source>
<translation>“{1}”第 {0} 行有一格含 {2} 个字符。请每行放一段，或使用纯文本。</translation>
</message>
<message>
<source>“{0}” is no web page that can be read. Save it as plain text (.txt) first.</source>
<translation>“{0}”不是可读的网页。请先另存为纯文本（.txt）。</translation>
</message>
<message>
<source>“{0}” is too long a book. Split it into parts first.</source>
<translation>“{0}”这本书太长。请先分成几部分。</translation>
</message>
<message>
<source>“{0}” is protected against copying (DRM), so that Duidu can't read it. Use a copy without protection.</source>
<translation>“{0}”有防复制保护（DRM），对读无法读取。请使用没有保护的版本。</translation>
</message>
<message>
<source>Get the book again, or mend it with Calibre.</source>
<translation>请重新获取这本书，或用 Calibre 修复。</translation>
</message>
<message>
<source>These are more than {0} files. Choose fewer at a time.</source>
<translation>文件超过 {0} 个。请一次少选一些。</translation>
</message>
<message>
<source>No file was named. Choose a text and its translation.</source>
<translation>没有指定文件。请选择课文及其译文。</translation>
</message>
<message>
<source>“{0}” has no files in it that Duidu can read.</source>
<translation>“{0}”中没有对读能读取的文件。</translation>
</message>
<message>
<source>{0} is a Kindle book, which Duidu can't read. Convert it to EPUB, for example with Calibre, and open that.</source>
<translation>{0}是 Kindle 电子书，对读无法读取。请转换为 EPUB（例如用 Calibre）后再打开。</translation>
</message>
<message>
<source>{0} is in Rich Text Format. Open it in a word processor and save it as .docx.</source>
<translation>{0}是 RTF 格式。请在文字处理软件中打开并另存为 .docx。</translation>
</message>
<message>
<source>{0} is a web archive. Open it in the browser and save it as “Web page, HTML only”.</source>
<translation>{0}是网页存档。请在浏览器中打开，另存为“网页，仅 HTML”。</translation>
</message>
<message>
<source>{0} is a picture, and Duidu can't read text in pictures. Make a text of it with an OCR program first.</source>
<translation>{0}是图片，对读不能识别图片中的文字。请先用 OCR 软件转成文本。</translation>
</message>
<message>
<source>{0} is protected by a password. Remove it in its own program first.</source>
<translation>{0}有密码保护。请先在原来的程序中去掉密码。</translation>
</message>
<message>
<source>{0} is in the old {1} format. Open it in {1} or LibreOffice and save it as {2}.</source>
<translation>{0}是旧的 {1} 格式。请用 {1} 或 LibreOffice 打开并另存为 {2}。</translation>
</message>
<message>
<source>“{0}” is an OpenDocument file. Open it in LibreOffice and save it as {1}.</source>
<translation>“{0}”是 OpenDocument 文件。请用 LibreOffice 打开并另存为 {1}。</translation>
</message>
<message>
<source>“{0}” is an archive. Unpack it first and open the files in it.</source>
<translation>“{0}”是压缩包。请先解压，再打开其中的文件。</translation>
</message>
<message>
<source>Export it again from the program that made it.</source>
<translation>请用原来的程序重新导出。</translation>
</message>
<message>
<source>“{0}” has no units with Chinese and English. Export these two languages.</source>
<translation>“{0}”中没有中英对照的单元。请导出这两种语言。</translation>
</message>
<message>
<source>“{0}” has pictures of pages and no text (it was scanned). Make a text of it with an OCR program first.</source>
<translation>“{0}”只有页面图片，没有文字（是扫描件）。请先用 OCR 软件转成文本。</translation>
</message>
<message>
<source>“{0}” is protected by a password. Save a copy without one first.</source>
<translation>“{0}”有密码保护。请先另存一份没有密码的。</translation>
</message>
<message>
<source>Get the file again, or print it to a new PDF.</source>
<translation>请重新获取文件，或打印成新的 PDF。</translation>
</message>
<message>
<source>“{0}” has {1} pages. Split it into parts first.</source>
<translation>“{0}”有 {1} 页。请先分成几部分。</translation>
</message>
<message>
<source>“{0}” has neither Chinese nor English text in it.</source>
<translation>“{0}”中既没有中文也没有英文。</translation>
</message>
<message>
<source>{0} has neither Chinese nor English in it.</source>
<translation>{0}中既没有中文也没有英文。</translation>
</message>
<message>
<source>{0} has no Chinese in it, only English. Duidu needs the text and its translation; if they are in two files, give both.</source>
<translation>{0}中没有中文，只有英文。对读需要课文及其译文；如果分在两个文件里，请一并给出。</translation>
</message>
<message>
<source>{0} has no English in it, only Chinese. Duidu needs the text and its translation; if they are in two files, give both.</source>
<translation>{0}中没有英文，只有中文。对读需要课文及其译文；如果分在两个文件里，请一并给出。</translation>
</message>
<message>
<source>Open it in Excel or LibreOffice and save it anew.</source>
<translation>请用 Excel 或 LibreOffice 打开并重新保存。</translation>
</message>
<message>
<source>Open it in a subtitle editor, such as Aegisub or Subtitle Edit, and save it anew.</source>
<translation>请用字幕编辑软件（如 Aegisub 或 Subtitle Edit）打开并重新保存。</translation>
</message>
<message>
<source>Open it in Word or LibreOffice and save it anew.</source>
<translation>请用 Word 或 LibreOffice 打开并重新保存。</translation>
</message>
<message>
<source>This place of the text has changed meanwhile. Do the change anew.</source>
<translation>课文的这个地方已经变了。请重新修改。</translation>
</message>
<message>
<source>A lesson needs at least one pair. Remove the lesson instead.</source>
<translation>课文至少要有一个句对。请改为移除课文。</translation>
</message>
<message>
<source>This pair isn't there any more. Choose another.</source>
<translation>这个句对已经不在了。请选择另一个。</translation>
</message>
<message>
<source>There is no text to move down here. Put the cursor before some text.</source>
<translation>这里没有可下移的文字。请把光标放在文字前。</translation>
</message>
<message>
<source>There is no pair above this one to move the text to.</source>
<translation>上面没有可移入文字的句对。</translation>
</message>
<message>
<source>There is no text to move up here. Choose a side that has text.</source>
<translation>这里没有可上移的文字。请选择有文字的一侧。</translation>
</message>
<message>
<source>Both sides are in their own language already. Nothing was exchanged.</source>
<translation>两侧的语言已经正确。没有交换。</translation>
</message>
<message>
<source>An undone repair doesn't fit this text any more and was passed over.</source>
<translation>一个撤消过的修改已不适用于这篇课文，已跳过。</translation>
</message>
<message>
<source>The pair can't be split here. Put the cursor further inside it.</source>
<translation>不能在这里拆分。请把光标放到中间一些的位置。</translation>
</message>
<message>
<source>There is no sentence to move here. Choose a side that has text.</source>
<translation>这里没有可移动的句子。请选择有文字的一侧。</translation>
</message>
<message>
<source>There is no text to move here. Choose a side that has text.</source>
<translation>这里没有可移动的文字。请选择有文字的一侧。</translation>
</message>
<message>
<source>This sentence isn't there any more. Choose another.</source>
<translation>这个句子已经不在了。请选择另一个。</translation>
</message>
<message>
<source>A lesson needs some text. Remove the lesson instead.</source>
<translation>课文要有文字。请改为移除课文。</translation>
</message>
<message>
<source>Put the cursor where the pair is to be split.</source>
<translation>请把光标放在要拆分的地方。</translation>
</message>
<message>
<source>There is no pair before this one.</source>
<translation>前面没有句对了。</translation>
</message>
<message>
<source>There is no pair after this one.</source>
<translation>后面没有句对了。</translation>
</message>
<message>
<source>This lesson was written by a newer Duidu. Update Duidu to open it.</source>
<translation>这份课文是由更新版本的对读写出的。请更新对读后再打开。</translation>
</message>
<message>
<source>“{0}” is no lesson file. {1}</source>
<translation>“{0}”不是课文文件。{1}</translation>
</message>
<message>
<source>Ask for the file again.</source>
<translation>请再要一份文件。</translation>
</message>
<message>
<source>“{0}” holds more than a lesson can. Make several lessons of it.</source>
<translation>“{0}”的内容超出一篇课文的限度。请分成几篇。</translation>
</message>
<message>
<source>“{0}” is damaged: its {1} can't be understood. {2}</source>
<translation>“{0}”已损坏：其中的 {1} 无法理解。{2}</translation>
</message>
<message>
<source>“{0}” is damaged. {1}</source>
<translation>“{0}”已损坏。{1}</translation>
</message>
<message>
<source>There is no library at “{0}” to back up yet.</source>
<translation>“{0}”处还没有可备份的书库。</translation>
</message>
<message>
<source>“{0}” can't be unpacked ({1}). Check that it can be read and that the disk has room.</source>
<translation>无法解开“{0}”（{1}）。请检查文件可读、磁盘有空间。</translation>
</message>
<message>
<source>The library “{0}” was made by a newer Duidu. Update Duidu to back it up.</source>
<translation>书库“{0}”是由更新版本的对读建立的。请更新对读后再备份。</translation>
</message>
<message>
<source>“{0}” was made by a newer Duidu. Update Duidu to restore it.</source>
<translation>“{0}”是由更新版本的对读建立的。请更新对读后再恢复。</translation>
</message>
<message>
<source>“{0}” is no backup of Duidu's, or it is damaged. Choose another.</source>
<translation>“{0}”不是对读的备份，或已损坏。请选择另一个。</translation>
</message>
<message>
<source>The library “{0}” can't be opened or written ({1}). Check that the disk has room, the folder is writable and no other program holds the file.</source>
<translation>无法打开或写入书库“{0}”（{1}）。请检查磁盘有空间、文件夹可写、没有其他程序占用该文件。</translation>
</message>
<message>
<source>The library “{0}” is damaged ({1}). Move the file away and start again, or put a copy of it in its place.</source>
<translation>书库“{0}”已损坏（{1}）。请移走该文件后重新开始，或换上它的副本。</translation>
</message>
<message>
<source>The library “{0}” was made by a newer Duidu. Update Duidu to open it.</source>
<translation>书库“{0}”是由更新版本的对读建立的。请更新对读后再打开。</translation>
</message>
<message>
<source>This text isn't in the library any more. Import it again to repair it.</source>
<translation>这篇课文已不在书库中。请重新导入后再修改。</translation>
</message>
<message>
<source>Nothing can be written to “{0}” ({1}). Check that the folder is writable and the disk has room.</source>
<translation>无法写入“{0}”（{1}）。请检查文件夹可写、磁盘有空间。</translation>
</message>
<message>
<source>The damaged library “{0}” can't be moved aside ({1}). Close what has it open.</source>
<translation>无法移开损坏的书库“{0}”（{1}）。请关闭占用它的程序。</translation>
</message>
<message>
<source>The index of the dictionary can't be stored in {0}. Make room on the disk and allow Duidu to write there.</source>
<translation>无法在 {0} 中保存词典索引。请腾出磁盘空间，并允许对读写入。</translation>
</message>
<message>
<source>The components of characters (package {0}) are missing. Install Duidu's requirements again.</source>
<translation>缺少汉字部件数据（软件包 {0}）。请重新安装对读所需的软件包。</translation>
</message>
<message>
<source>“{0}” can't be written: a part of its path is a file, not a folder. Choose another place.</source>
<translation>无法写入“{0}”：路径中有一部分是文件而不是文件夹。请换一个位置。</translation>
</message>
<message>
<source>“{0}” can't be written ({1}). Choose another place or free some space.</source>
<translation>无法写入“{0}”（{1}）。请换一个位置，或腾出一些空间。</translation>
</message>
<message>
<source>“{0}” is no name for a file. Give one.</source>
<translation>“{0}”不能用作文件名。请给出一个文件名。</translation>
</message>
<message>
<source>“{0}” can't be a file ({1}). Choose another.</source>
<translation>“{0}”不能是文件（{1}）。请换一个。</translation>
</message>
<message>
<source>“{0}” is a folder. Give the name of a file.</source>
<translation>“{0}”是文件夹。请给出文件名。</translation>
</message>
<message>
<source>“{0}” is a device, not a file. Give the name of a file.</source>
<translation>“{0}”是设备，不是文件。请给出文件名。</translation>
</message>
<message>
<source>Duidu's folder “{0}” can't be made ({1}). Set DUIDU_HOME to a folder that can be written.</source>
<translation>无法建立对读的文件夹“{0}”（{1}）。请把 DUIDU_HOME 设为可写的文件夹。</translation>
</message>
<message>
<source>There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). Start Duidu from a graphical desktop, or log in with ssh -X. {0}</source>
<translation>没有可打开窗口的显示器（DISPLAY 和 WAYLAND_DISPLAY 都没有设置）。请从图形桌面启动对读，或用 ssh -X 登录。{0}</translation>
</message>
<message>
<source>These commands need no window: export, handout, align, annotate, lookup (python main.py --help tells more).</source>
<translation>这些命令不需要窗口：export、handout、align、annotate、lookup（python main.py --help 有更多说明）。</translation>
</message>
<message>
<source>The display {0} doesn't answer, so no window can be opened. Start Duidu from a graphical desktop, or log in with ssh -X. {1}</source>
<translation>显示器 {0} 没有回应，无法打开窗口。请从图形桌面启动对读，或用 ssh -X 登录。{1}</translation>
</message>
<message>
<source>The font “{0}” can't be read. Install Duidu again.</source>
<translation>无法读取字体“{0}”。请重新安装对读。</translation>
</message>
<message>
<source>The Chinese fonts are missing. Install Duidu again.</source>
<translation>缺少中文字体。请重新安装对读。</translation>
</message>
<message>
<source>The printer can't be used. See whether it is on and has paper.</source>
<translation>无法使用打印机。请看看它是否开着、有没有纸。</translation>
</message>
<message>
<source>“{0}” is no voice that Piper can use. Choose its .onnx file, with the .onnx.json file beside it.</source>
<translation>“{0}”不是 Piper 能用的语音。请选择 .onnx 文件，旁边要有 .onnx.json 文件。</translation>
</message>
<message>
<source>“{0}” does not speak Mandarin. Choose a zh_CN voice.</source>
<translation>“{0}”不说普通话。请选择 zh_CN 语音。</translation>
</message>
<message>
<source>“{0}” downloads more before it speaks, which Duidu never does. Choose another zh_CN voice.</source>
<translation>“{0}”朗读前还要下载内容，对读从不这样做。请选择另一个 zh_CN 语音。</translation>
</message>
<message>
<source>The text is no longer in the library.</source>
<translation>课文已不在书库中。</translation>
</message>
<message>
<source>“{0}” is no Anki package. Export the deck from Anki again.</source>
<translation>“{0}”不是 Anki 牌组包。请从 Anki 重新导出牌组。</translation>
</message>
<message>
<source>“{0}” is damaged ({1}). Export the deck from Anki again.</source>
<translation>“{0}”已损坏（{1}）。请从 Anki 重新导出牌组。</translation>
</message>
<message>
<source>“{0}” is packed as newer Anki does, and the package backports.zstd that unpacks it is missing. Export it with “Support older Anki versions” ticked.</source>
<translation>“{0}”是新版 Anki 的打包方式，而解包所需的软件包 backports.zstd 缺失。请勾选“支持旧版 Anki”后重新导出。</translation>
</message>
<message>
<source>“{0}” is damaged or too large. Export the deck from Anki again, or a part.</source>
<translation>“{0}”已损坏或太大。请从 Anki 重新导出牌组，或只导出一部分。</translation>
</message>
<message>
<source>“{0}” has no words in it. Choose a list with a word a line.</source>
<translation>“{0}”中没有词语。请选择每行一个词的列表。</translation>
</message>
</context>
<context>
<name>facts</name>
<message>
<source>HSK {0}: {1}</source>
<translation>HSK {0}：{1}</translation>
</message>
<message>
<source>{0}: top {1}</source>
<translation>{0}：前 {1}</translation>
</message>
</context>
<context>
<name>formats</name>
<message>
<source>Plain list, a word a line</source>
<translation>纯词表，每行一词</translation>
</message>
<message>
<source>CSV with Lute's columns</source>
<translation>CSV（Lute 的列）</translation>
</message>
<message>
<source>TSV with Lute's columns</source>
<translation>TSV（Lute 的列）</translation>
</message>
<message>
<source>LWT's terms</source>
<translation>LWT 的词条</translation>
</message>
<message>
<source>Zhongwen's word list</source>
<translation>Zhongwen 的词表</translation>
</message>
<message>
<source>Pleco's flashcards</source>
<translation>Pleco 的闪卡</translation>
</message>
<message>
<source>Anki's notes as text</source>
<translation>Anki 笔记（文本）</translation>
</message>
<message>
<source>Anki package</source>
<translation>Anki 牌组包</translation>
</message>
</context>
<context>
<name>handouts</name>
<message>
<source>Reading text</source>
<translation>课文</translation>
</message>
<message>
<source>Vocabulary</source>
<translation>生词表</translation>
</message>
<message>
<source>Fill the gaps</source>
<translation>选词填空</translation>
</message>
<message>
<source>Match words and meanings</source>
<translation>词语与释义连线</translation>
</message>
<message>
<source>Match sentences and translations</source>
<translation>句子与译文连线</translation>
</message>
<message>
<source>Put the words in order</source>
<translation>连词成句</translation>
</message>
<message>
<source>Write the pinyin</source>
<translation>写拼音</translation>
</message>
<message>
<source>Write the characters</source>
<translation>写汉字</translation>
</message>
<message>
<source>Translate</source>
<translation>翻译</translation>
</message>
<message>
<source>Questions</source>
<translation>问题</translation>
</message>
<message>
<source>Character practice</source>
<translation>汉字练习</translation>
</message>
<message>
<source>Dictation</source>
<translation>听写</translation>
</message>
<message>
<source>Role cards</source>
<translation>角色卡</translation>
</message>
</context>
<context>
<name>import</name>
<message>
<source>Title</source>
<translation>标题</translation>
</message>
<message>
<source>Subtitle</source>
<translation>副标题</translation>
</message>
<message>
<source>Heading</source>
<translation>小标题</translation>
</message>
<message>
<source>Caption</source>
<translation>图注</translation>
</message>
<message>
<source>Body</source>
<translation>正文</translation>
</message>
<message>
<source>Question</source>
<translation>提问</translation>
</message>
<message>
<source>Answer</source>
<translation>回答</translation>
</message>
<message>
<source>List</source>
<translation>列表</translation>
</message>
<message>
<source>Verse</source>
<translation>诗行</translation>
</message>
<message>
<source>Chinese</source>
<translation>中文</translation>
</message>
<message>
<source>English</source>
<translation>英文</translation>
</message>
</context>
<context>
<name>progress</name>
<message>
<source>Weighing the pairs</source>
<translation>正在衡量句对</translation>
</message>
<message>
<source>Choosing the pairs</source>
<translation>正在选择句对</translation>
</message>
<message>
<source>Looking words up</source>
<translation>正在查词</translation>
</message>
<message>
<source>Reading sentences</source>
<translation>正在读句子</translation>
</message>
<message>
<source>Loading the sentence encoder</source>
<translation>正在载入句子编码器</translation>
</message>
<message>
<source>Comparing sentences</source>
<translation>正在比较句子</translation>
</message>
<message>
<source>Finding the way</source>
<translation>正在寻找路径</translation>
</message>
<message>
<source>Finding sentences</source>
<translation>正在断句</translation>
</message>
<message>
<source>Linking words</source>
<translation>正在连接词语</translation>
</message>
<message>
<source>Writing notes</source>
<translation>正在写入笔记</translation>
</message>
<message>
<source>Updating notes in Anki</source>
<translation>正在更新 Anki 中的笔记</translation>
</message>
<message>
<source>Sent to Anki</source>
<translation>已送入 Anki</translation>
</message>
<message>
<source>Anki is importing</source>
<translation>Anki 正在导入</translation>
</message>
<message>
<source>Looking at the notes in Anki</source>
<translation>正在查看 Anki 中的笔记</translation>
</message>
<message>
<source>Writing the deck</source>
<translation>正在写入牌组</translation>
</message>
<message>
<source>Compressing the deck</source>
<translation>正在压缩牌组</translation>
</message>
<message>
<source>Analysing the Chinese text</source>
<translation>正在分析中文</translation>
</message>
<message>
<source>Storing the dictionary</source>
<translation>正在保存词典</translation>
</message>
<message>
<source>Dictionary ready</source>
<translation>词典已就绪</translation>
</message>
<message>
<source>Reading the dictionary</source>
<translation>正在读取词典</translation>
</message>
<message>
<source>Reading word frequencies</source>
<translation>正在读取词频</translation>
</message>
<message>
<source>Sorting readings</source>
<translation>正在整理读音</translation>
</message>
<message>
<source>Learning names</source>
<translation>正在学习人名</translation>
</message>
<message>
<source>Weighing words</source>
<translation>正在衡量词语</translation>
</message>
<message>
<source>Compiling the dictionary</source>
<translation>正在编译词典</translation>
</message>
<message>
<source>The handout is ready</source>
<translation>讲义已就绪</translation>
</message>
<message>
<source>Reading the book</source>
<translation>正在读取书籍</translation>
</message>
<message>
<source>Understanding the text</source>
<translation>正在理解课文</translation>
</message>
<message>
<source>Reading the translation memory</source>
<translation>正在读取翻译记忆库</translation>
</message>
<message>
<source>Reading the pages</source>
<translation>正在读取页面</translation>
</message>
<message>
<source>Reading the table</source>
<translation>正在读取表格</translation>
</message>
<message>
<source>Reading the document</source>
<translation>正在读取文档</translation>
</message>
<message>
<source>Reading the lesson</source>
<translation>正在读取课文</translation>
</message>
<message>
<source>Storing the text</source>
<translation>正在保存课文</translation>
</message>
<message>
<source>Packing the library</source>
<translation>正在打包书库</translation>
</message>
<message>
<source>Checking the backup</source>
<translation>正在检查备份</translation>
</message>
<message>
<source>Unpacking the backup</source>
<translation>正在解开备份</translation>
</message>
<message>
<source>Restoring the library</source>
<translation>正在恢复书库</translation>
</message>
<message>
<source>Indexing the library</source>
<translation>正在为书库编制索引</translation>
</message>
<message>
<source>Indexing pinyin</source>
<translation>正在编制拼音索引</translation>
</message>
<message>
<source>Indexing English words</source>
<translation>正在编制英文索引</translation>
</message>
<message>
<source>Indexing the dictionary</source>
<translation>正在编制词典索引</translation>
</message>
<message>
<source>Dictionary indexed</source>
<translation>词典索引已就绪</translation>
</message>
<message>
<source>Making the notes</source>
<translation>正在制作笔记</translation>
</message>
<message>
<source>Correcting</source>
<translation>正在更正</translation>
</message>
<message>
<source>Printing</source>
<translation>正在打印</translation>
</message>
<message>
<source>Setting the pages</source>
<translation>正在排版</translation>
</message>
<message>
<source>Removing lessons</source>
<translation>正在移除课文</translation>
</message>
<message>
<source>Putting lessons back</source>
<translation>正在放回课文</translation>
</message>
<message>
<source>Repairing</source>
<translation>正在修正</translation>
</message>
<message>
<source>Counting the words</source>
<translation>正在统计词语</translation>
</message>
<message>
<source>Reading the list</source>
<translation>正在读取词表</translation>
</message>
<message>
<source>Looking the words up</source>
<translation>正在查词</translation>
</message>
<message>
<source>Finding the words</source>
<translation>正在分词</translation>
</message>
<message>
<source>Writing the list</source>
<translation>正在写入词表</translation>
</message>
<message>
<source>Marking the words</source>
<translation>正在标记词语</translation>
</message>
<message>
<source>Reading the text</source>
<translation>正在读取课文</translation>
</message>
<message>
<source>Opening the dictionary</source>
<translation>正在打开词典</translation>
</message>
<message>
<source>Writing the lesson</source>
<translation>正在写入课文</translation>
</message>
<message>
<source>Writing the pairs</source>
<translation>正在写入句对</translation>
</message>
</context>
<context>
<name>speech</name>
<message>
<source>Install Duidu with its extra “speech” (pip install duidu[speech]).</source>
<translation>请安装带有“speech”附加组件的对读（pip install duidu[speech]）。</translation>
</message>
<message>
<source>Add the voice of “Chinese (Simplified, China)” in Settings → Time and language → Speech.</source>
<translation>请在“设置 → 时间和语言 → 语音”中添加“中文（简体，中国）”的语音。</translation>
</message>
<message>
<source>Add a Chinese voice in System Settings → Accessibility → Spoken Content → System voice → Manage voices.</source>
<translation>请在“系统设置 → 辅助功能 → 朗读内容 → 系统声音 → 管理声音”中添加中文声音。</translation>
</message>
<message>
<source>Install it with its extra “voice” too, download a zh_CN voice of Piper (an .onnx file and the .onnx.json file beside it), and choose it in the Word menu.</source>
<translation>再安装附加组件“voice”，下载 Piper 的 zh_CN 声音（一个 .onnx 文件及其旁边的 .onnx.json 文件），并在“词语”菜单中选择它。</translation>
</message>
</context>
<context>
<name>why</name>
<message>
<source>the translation says “{0}”</source>
<translation>译文作“{0}”</translation>
</message>
<message>
<source>perhaps said by “{0}”</source>
<translation>译文可能作“{0}”</translation>
</message>
<message>
<source>the most common meaning</source>
<translation>最常见的意思</translation>
</message>
<message>
<source>fits here best</source>
<translation>最符合此处</translation>
</message>
<message>
<source>uncertain: see the others too</source>
<translation>不确定，请参看其他意思</translation>
</message>
<message>
<source>one of those that fit</source>
<translation>几个合适的意思之一</translation>
</message>
<message>
<source>likely</source>
<translation>很可能</translation>
</message>
<message>
<source>certain</source>
<translation>确定</translation>
</message>
<message>
<source>very common</source>
<translation>非常常用</translation>
</message>
<message>
<source>common</source>
<translation>常用</translation>
</message>
<message>
<source>fairly common</source>
<translation>较常用</translation>
</message>
<message>
<source>not very common</source>
<translation>不太常用</translation>
</message>
<message>
<source>rare</source>
<translation>罕用</translation>
</message>
</context>
</TS>
